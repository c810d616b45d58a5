// Knows how the policy reads: which role holds which permission in which scope, and what that filters.

import { roles, type Actor } from '@/lib/domain/policy/actor';
import { permissions, policy, scopeNameOf } from '@/lib/domain/policy/permissions';
import { scopes, type ScopeName } from '@/lib/domain/policy/scopes';
import { roleNames } from '@/lib/messages/workflow';
import { code, documentHead, table } from './markdown';

/** Somebody whose ids say what they are. */
const anybody: Actor = {
  userId: 'the person',
  sessionId: '',
  name: '',
  role: 'applicant',
  office: null,
  unitId: 'their unit',
  committeeId: 'their committee',
  regionCode: 'their region',
  entryRegionCode: null,
};

const scopeNames = Object.keys(scopes) as ScopeName[];

/** docs/generated/permissions.md */
export function permissionDocument(): string {
  const rows = permissions.map((permission) => [
    code(permission),
    policy[permission].about,
    ...roles.map((role) => {
      const scope = scopeNameOf(permission, role);
      return scope === null ? '' : code(scope);
    }),
  ]);
  return [
    documentHead('The policy', [
      'lib/domain/policy/permissions.ts',
      'lib/domain/policy/scopes.ts',
      'lib/messages/workflow.ts',
    ]),
    'An empty cell is no access: not found.\n',
    table(['permission', '', ...roles.map((role) => `${roleNames[role]} ${code(role)}`)], rows),
    '## Scopes\n',
    'A record is in a scope when one of its filters matches; a role that lacks the id a filter needs has no filter.\n',
    table(
      ['scope', 'filters'],
      scopeNames.map((name) => [code(name), code(JSON.stringify(scopes[name](anybody)))]),
    ),
  ].join('\n');
}
