// Actors of every role, with the office that the role has.

import type { Actor, Role } from '@/lib/domain/policy/actor';

const id = '0197b1a2-0000-7000-8000-00000000000f';

export const actorIn = (role: Role): Actor => ({
  userId: id,
  sessionId: id,
  name: '示例',
  role,
  office: null,
  unitId: role === 'unitAdmin' || role === 'supervisingAdmin' ? id : null,
  committeeId: role === 'committeeAdmin' ? id : null,
  regionCode: role === 'regionAdmin' ? '650000' : null,
  entryRegionCode: '650000',
});
