// What changed, in the reader's words: old struck through, new beside it.

import { NoticeBox } from '@/components/ui/notice-box';
import type { SectionChanges } from '@/lib/domain/application/changes';
import { changeSummary } from '@/lib/domain/application/change-summary';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { Role } from '@/lib/domain/policy/actor';
import type { RowChange } from '@/lib/domain/sections/diff';
import { roleNames } from '@/lib/messages/workflow';
import type { ChangeStepDto } from './review-types';

type Props = { readonly title: string; readonly changes: readonly SectionChanges[] };

/** Of several sections, one after the other. */
export function ChangesBox({ title, changes }: Props) {
  if (changes.length === 0) return null;
  return (
    <NoticeBox tone="info" title={title}>
      {changes.map((section) => (
        <section key={section.sectionId} className="mt-2">
          <h3 className="font-bold">
            <a href={`#section-${section.sectionId}`}>{section.title}</a>
          </h3>
          <ChangeList changes={section} />
        </section>
      ))}
    </NoticeBox>
  );
}

const author = (name: string, role: Role): string =>
  role === 'applicant' ? '申报人' : `${roleNames[role]} ${name}`;

/** Beside one section: what changed in it since the last return, and who changed it. */
export function SectionSteps({
  sectionId,
  steps,
}: {
  readonly sectionId: string;
  readonly steps: readonly ChangeStepDto[];
}) {
  return steps.map((step) => {
    const changes = step.changes.find((each) => each.sectionId === sectionId);
    if (changes === undefined) return null;
    return (
      <NoticeBox
        key={step.at.toISOString()}
        tone="info"
        title={`${author(step.author, step.role)}在 ${formatDateTime(step.at)} 的上报中：${changeSummary([changes])}`}
      >
        <ChangeList changes={changes} />
      </NoticeBox>
    );
  });
}

function ChangeList({ changes }: { readonly changes: SectionChanges }) {
  return (
    <ul className="list-disc pl-6">
      {changes.rows.map((change) => (
        <Change key={change.kind === 'changed' ? change.rowId : change.row.rowId} change={change} />
      ))}
      {changes.filesAdded.map((name) => (
        <li key={name}>增加附件 {name}</li>
      ))}
      {changes.filesRemoved.map((name) => (
        <li key={name}>
          去掉附件 <del>{name}</del>
        </li>
      ))}
    </ul>
  );
}

const wordsOf = (fields: readonly { readonly value: string }[]): string =>
  fields
    .map(({ value }) => value)
    .filter(Boolean)
    .slice(0, 6)
    .join('，');

function Change({ change }: { readonly change: RowChange }) {
  if (change.kind === 'changed') {
    return change.fields.map(({ key, label, before, after }) => (
      <li key={key} className="whitespace-pre-wrap">
        {label}：<del className="text-danger">{before === '' ? '（空）' : before}</del> →{' '}
        <ins className="font-medium text-done">{after === '' ? '（空）' : after}</ins>
      </li>
    ));
  }
  const words = wordsOf(change.row.fields);
  return change.kind === 'added' ? (
    <li>增加一条：{words}</li>
  ) : (
    <li>
      删除一条：<del>{words}</del>
    </li>
  );
}
