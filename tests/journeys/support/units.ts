// Units with something under way, for pages that show it.

import { requestUnitChange } from '@/lib/server/commands/change-unit';
import { inviteAdministrator } from '@/lib/server/commands/invite-administrator';
import { contextOf } from '@/prisma/seed/world/people';
import { syntheticCreditCode } from '@/prisma/seed/world/numbers';
import { approvedUnit, nextSerial, type World } from '../../support/world';

/** A unit whose change waits, and the secret of an open invitation to the world's unit. */
export async function unitsInMotion(world: World): Promise<{ changing: string; token: string }> {
  const name = '示例县广播电视发射传输中心';
  const { unitId, unit } = await approvedUnit(name, world.bureauId, world.supervisor);
  await requestUnitChange(contextOf(unit), {
    unitId,
    version: 2,
    change: {
      name: '示例县融合传播与应急广播技术保障中心',
      uscc: syntheticCreditCode(nextSerial()),
      parentId: world.bureauId,
    },
    reason: '机构改革后更名，批准文件：示例编〔2026〕1号。',
  });
  const { link } = await inviteAdministrator(contextOf(world.unit), {
    office: { kind: 'unit', id: world.unitId },
    role: 'unitAdmin',
    roleTo: '',
    name: '阿卜来提·如则托合提',
    email: '',
  });
  return { changing: unitId, token: link.split('#')[1] ?? '' };
}
