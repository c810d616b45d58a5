// A section's form as a page would draw it, with functions in the server's place.

import './browser-globals';
import { SectionForm } from '@/components/form/section-form';
import type { SectionActions } from '@/components/form/section-types';
import type { Failure } from '@/lib/domain/result';
import type { Row } from '@/lib/domain/sections/field';
import type { RowChoices } from '@/lib/domain/sections/row-names';
import { shapeOf, type Problem, type Section } from '@/lib/domain/sections/section';

export { exampleRowId as rowId, exampleRows } from '@/lib/domain/sections/examples';

export type Sent = Parameters<SectionActions['save']>[0];

export const failure = (
  code: Failure['code'],
  message: string,
  fieldErrors: Record<string, string> = {},
): Failure => ({ ok: false, code, message, fieldErrors, requestId: 'test' });

/** Actions that answer as told and keep what they were sent. */
export function actionsWith(answers: Partial<SectionActions> = {}) {
  const sent: Sent[] = [];
  const actions: SectionActions = {
    save: (input) => {
      sent.push(input);
      const data = { version: input.version + 1, savedAt: '2026-11-23T04:03:05.000Z' };
      return Promise.resolve({ ok: true, data });
    },
    read: () => Promise.resolve(failure('notFound', '没有找到。')),
    findUnits: () => Promise.resolve({ ok: true, data: [] }),
    removeAttachment: () => Promise.resolve({ ok: true, data: undefined }),
    ...answers,
  };
  const saving: SectionActions = {
    ...actions,
    save: (input) => {
      if (answers.save) sent.push(input);
      return actions.save(input);
    },
  };
  return { actions: saving, sent };
}

type More = {
  readonly rows?: readonly Row[];
  readonly version?: number;
  readonly savedAt?: Date;
  readonly problems?: readonly Problem[];
  readonly rowChoices?: RowChoices;
  readonly known?: readonly { label: string; value: string }[];
};

export function sectionForm(section: Section, actions: SectionActions, more: More = {}) {
  return (
    <SectionForm
      account="me"
      applicationId="a"
      most={section.maxRows}
      mandatory={['diploma']}
      section={{
        definition: shapeOf(section),
        rows: more.rows ?? [],
        version: more.version ?? 3,
        savedAt: more.savedAt ?? null,
        broughtFrom: {},
        known: more.known ?? [],
        files: [],
        opinions: [],
        locked: false,
        problems: more.problems ?? [],
        rowChoices: more.rowChoices ?? [],
      }}
      previous="/previous"
      next="/next"
      actions={actions}
    />
  );
}
