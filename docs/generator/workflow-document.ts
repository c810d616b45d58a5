// Knows how the two workflow tables read: a diagram and one line for each transition.

import {
  applicationTable,
  type ApplicationTransition,
} from '@/lib/domain/workflow/application-table';
import type { Facts } from '@/lib/domain/workflow/facts';
import { finalStates, states } from '@/lib/domain/workflow/states';
import { unitStates, unitTable } from '@/lib/domain/workflow/unit-table';
import {
  eventNames,
  holderNames,
  stateNames,
  unitEventNames,
  unitStateNames,
} from '@/lib/messages/workflow';
import { code, documentHead, table } from './markdown';

type Names = Readonly<Record<string, string>>;
type Row = {
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly guards: readonly { readonly name: string }[];
};

const named = (id: string, names: Names): string => `${names[id] ?? ''} ${code(id)}`.trim();

function diagram(
  rows: readonly Row[],
  known: { readonly states: readonly string[]; readonly names: Names; readonly events: Names },
  ends: { readonly first: string; readonly made: string; readonly last: readonly string[] },
): string {
  const arrows = new Map<string, Set<string>>();
  for (const { event, from, to } of rows) {
    const arrow = `${from} --> ${to}`;
    const label = known.events[event] ?? event;
    arrows.set(arrow, (arrows.get(arrow) ?? new Set<string>()).add(label));
  }
  const lines = [
    'stateDiagram-v2',
    ...known.states.map((state) => `state "${known.names[state]} ${state}" as ${state}`),
    `[*] --> ${ends.first} : ${ends.made}`,
    ...[...arrows].map(([arrow, labels]) => `${arrow} : ${[...labels].join('、')}`),
    ...ends.last.map((state) => `${state} --> [*]`),
  ];
  return `\`\`\`mermaid\n${lines.join('\n  ')}\n\`\`\`\n`;
}

/** The places in the chain that `when` can tell apart. */
const places = [true, false].flatMap((hasReceivingUnit) =>
  [null, ...states].flatMap((cameFrom) =>
    [null, ...states].map((returnedFrom) => ({ hasReceivingUnit, cameFrom, returnedFrom })),
  ),
);
type Place = (typeof places)[number];

const conditions: readonly { readonly says: string; readonly holds: (at: Place) => boolean }[] = [
  { says: 'a unit receives from here', holds: (at) => at.hasReceivingUnit },
  { says: 'no unit receives from here', holds: (at) => !at.hasReceivingUnit },
  ...states.map((state) => ({
    says: `came from ${code(state)}`,
    holds: ({ cameFrom }: Place) => cameFrom === state,
  })),
  ...states.map((state) => ({
    says: `returned from ${code(state)}`,
    holds: ({ returnedFrom }: Place) => returnedFrom === state,
  })),
];

/** What chooses the row, found out by asking it at every place. @throws when it asks for more. */
function conditionOf({ when, event }: ApplicationTransition): string {
  if (when === undefined) return '';
  const found = conditions.find(({ holds }) =>
    places.every((at) => when(at as Partial<Facts> as Facts) === holds(at)),
  );
  if (found === undefined) throw new Error(`teach docs/generator what chooses the row "${event}"`);
  return found.says;
}

const guardsOf = ({ guards }: Row): string => guards.map(({ name }) => code(name)).join(', ');

/** docs/generated/workflow.md */
export function workflowDocument(): string {
  const units = unitTable.map((row) => [
    named(row.event, unitEventNames),
    named(row.from, unitStateNames),
    named(row.to, unitStateNames),
    code(row.by),
    guardsOf(row),
  ]);
  const applications = applicationTable.map((row) => [
    named(row.event, eventNames),
    named(row.from, stateNames),
    named(row.to, stateNames),
    named(row.by, holderNames),
    conditionOf(row),
    guardsOf(row),
  ]);
  return [
    documentHead('The workflow', [
      'lib/domain/workflow/application-table.ts',
      'lib/domain/workflow/unit-table.ts',
      'lib/messages/workflow.ts',
    ]),
    'Guards are asked from left to right; the first that refuses gives the reason ([guards.ts](../../lib/domain/workflow/guards.ts)).\n',
    '## 申请书 application\n',
    diagram(
      applicationTable,
      { states, names: stateNames, events: eventNames },
      { first: 'draft', made: eventNames.create, last: finalStates },
    ),
    table(['event', 'from', 'to', 'by', 'when', 'guards'], applications),
    '## 单位注册 unit registration\n',
    diagram(
      unitTable,
      { states: unitStates, names: unitStateNames, events: unitEventNames },
      { first: 'pending', made: unitEventNames.register, last: [] },
    ),
    table(['event', 'from', 'to', 'by', 'guards'], units),
  ].join('\n');
}
