// What is tried on the unit and its administrators.

import type { UnitContact } from '@/lib/domain/registration/unit';
import { ofUnit, type AccessWorld, type Attempt } from './access-world';

export function onUnits(at: AccessWorld): Record<string, Attempt> {
  const onUnit = () => ({ unitId: at.world.unitId, version: 999 });
  const role = { role: 'unitAdmin', roleTo: '' };
  const contactOf = ({ address, leaderName, leaderMobile, telephone, email }: UnitContact) => ({
    address,
    leaderName,
    leaderMobile,
    telephone,
    email,
  });
  const unitForm = () => ({
    name: '测试单位',
    uscc: '126501024576008826',
    nature: 'county',
    regionCode: '650000',
    parentId: at.world.bureauId,
    address: '',
    leaderName: '测试',
    leaderMobile: '19900000001',
    telephone: '0991-1234567',
    email: '',
  });
  return {
    decideUnit: {
      input: () => ({ unitId: at.world.unitId, version: 999, event: 'approve', reason: '' }),
      mayTry: ['supervisor', 'regionAdmin'],
    },
    resubmitUnit: {
      input: () => ({ unitId: at.world.unitId, version: 999, unit: unitForm() }),
      mayTry: ['unitAdmin'],
    },
    amendUnit: {
      input: () => ({ ...onUnit(), contact: contactOf(unitForm()) }),
      mayTry: ['unitAdmin'],
    },
    requestUnitChange: {
      input: () => ({
        ...onUnit(),
        change: { name: '测试单位', uscc: unitForm().uscc, parentId: at.world.bureauId },
        reason: '测试不应当办理的原因',
      }),
      mayTry: ['unitAdmin'],
    },
    withdrawUnitChange: { input: () => onUnit(), mayTry: ['unitAdmin'] },
    moveUnit: {
      input: () => ({ ...onUnit(), parentId: at.world.bureauId, reason: '测试不应当办理的原因' }),
      mayTry: ['supervisor', 'regionAdmin'],
    },
    inviteAdministrator: {
      input: () => ({
        ...role,
        office: { kind: 'unit', id: at.world.unitId },
        name: '阿依古丽·示例',
        email: '',
      }),
      mayTry: ofUnit,
    },
    inviteStaff: {
      // the supervising unit has not seen the application
      input: () => ({ ...role, unitId: at.world.unitId, applicationId: at.applicationId }),
      mayTry: ['unitAdmin', 'regionAdmin'],
    },
    withdrawInvitation: { input: () => ({ invitationId: at.invitationId }), mayTry: ofUnit },
    setTerm: {
      input: () => ({ grantId: at.secondGrantId, roleTo: '2099-12-31' }),
      mayTry: ofUnit,
    },
    endAdministrator: { input: () => ({ grantId: at.secondGrantId }), mayTry: ofUnit },
  };
}
