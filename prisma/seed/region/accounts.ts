// Knows the rows of the demo region's accounts and units, and with what they sign in.

import { documentIndex, seal, sealedAt } from '@/lib/server/seal';
import { pinyinOf } from '@/lib/server/pinyin';
import { stableId } from '../stable-id';
import type { Dice } from './dice';
import type { DemoAdministrator, DemoPerson } from './people';
import type { DemoUnit } from './units';

const day = 86_400_000;

/** Accounts were opened before anybody applied for anything. */
const openedBefore = 700;

type Opened = { readonly passwordHash: string; readonly today: Date };

const openedOn = ({ today }: Opened) => new Date(today.getTime() - openedBefore * day);

export function rowsOfPeople(people: readonly DemoPerson[], opened: Opened) {
  const at = openedOn(opened);
  const { passwordHash } = opened;
  return {
    users: people.map(({ id, name, sex, birthDate, documentNumber, mobile, serial }) => ({
      id,
      name,
      sex,
      documentKind: 'residentIdCard',
      documentSealed: seal(documentNumber, sealedAt.document(id)),
      documentIndex: documentIndex(documentNumber),
      birthDate: new Date(birthDate),
      mobileSealed: seal(mobile, sealedAt.mobile(id)),
      email: `shili${serial}@example.test`,
      passwordHash,
      passwordChangedAt: at,
      createdAt: at,
    })),
    consents: people.map(({ id: userId }) => ({
      userId,
      kind: 'consent',
      version: '1.0',
      acceptedAt: at,
    })),
    grants: people.map(({ id: userId }) => ({
      id: stableId('demo grant', userId),
      userId,
      role: 'applicant',
      validFrom: at,
    })),
  };
}

export function rowsOfAdministrators(people: readonly DemoAdministrator[], opened: Opened) {
  const at = openedOn(opened);
  const { passwordHash } = opened;
  return {
    users: people.map(({ id, login: loginName, name }) => ({
      id,
      loginName,
      name,
      passwordHash,
      passwordChangedAt: at,
      createdAt: at,
    })),
    grants: people.map(({ id: userId, grantId, role, unitId, committeeId, regionCode }) => ({
      id: grantId,
      userId,
      role,
      unitId,
      committeeId,
      regionCode,
      validFrom: at,
    })),
  };
}

/** What happened to the registration of a unit that is in this state now. */
const registrations: Readonly<
  Record<
    DemoUnit['state'],
    readonly (readonly [event: string, from: string, reason: string | null])[]
  >
> = {
  pending: [],
  approved: [['approve', 'pending', null]],
  returned: [['return', 'pending', '统一社会信用代码与证书不一致，请核对后重新提交。']],
  disabled: [
    ['approve', 'pending', null],
    ['disable', 'approved', '该单位已并入县第一中学，不再单独申报。'],
  ],
};

export function rowsOfUnits(
  units: readonly DemoUnit[],
  administrators: ReadonlyMap<string, DemoAdministrator>,
  dice: Dice,
  today: Date,
) {
  const history = (unit: DemoUnit) => {
    const { id: unitId, state, receiving, chain } = unit;
    // Receiving units come with the site; nobody registers them.
    if (receiving) return [];
    const isNew = state === 'pending' || state === 'returned';
    const days = isNew ? 2 + dice.share(unitId, 'age') * 5 : 380 + dice.share(unitId, 'age') * 300;
    const registered = today.getTime() - days * day;
    const states = [...registrations[state].slice(1).map(([, from]) => from), state];
    const actorId = administrators.get(chain[1] ?? '')?.id ?? null;
    return [
      {
        id: stableId(unitId, 'event', 0),
        unitId,
        fromVersion: 0,
        event: 'register',
        fromState: 'pending',
        toState: 'pending',
        actorId: null,
        reason: null,
        at: new Date(registered),
      },
      ...registrations[state].map(([event, fromState, reason], turn) => ({
        id: stableId(unitId, 'event', turn + 1),
        unitId,
        fromVersion: turn + 1,
        event,
        fromState,
        toState: states[turn] ?? state,
        actorId,
        reason,
        at: new Date(registered + (turn + 1) * day * 1.3),
      })),
    ];
  };
  const events = units.flatMap(history);
  return {
    units: units.map(({ chain, fields: _fields, size: _size, ...unit }) => ({
      ...unit,
      ...pinyinOf(unit.name),
      parentId: chain[1] ?? null,
      address: '示例路 1 号',
      leaderName: '示例负责人',
      telephone: '0991-1234567',
      version: Math.max(1, events.filter(({ unitId }) => unitId === unit.id).length),
      registeredAt:
        events.find(({ unitId }) => unitId === unit.id)?.at ??
        new Date(today.getTime() - openedBefore * day),
    })),
    events,
  };
}
