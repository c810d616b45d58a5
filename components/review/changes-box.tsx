// What changed, in the reader's words: old struck through, new beside it.

import { NoticeBox } from '@/components/ui/notice-box';
import type { SectionChanges } from '@/lib/domain/application/changes';
import type { RowChange } from '@/lib/domain/sections/diff';

type Props = { readonly title: string; readonly changes: readonly SectionChanges[] };

export function ChangesBox({ title, changes }: Props) {
  if (changes.length === 0) return null;
  return (
    <NoticeBox tone="info" title={title}>
      {changes.map(({ sectionId, title: section, rows, filesAdded, filesRemoved }) => (
        <section key={sectionId} className="mt-2">
          <h3 className="font-bold">
            <a href={`#section-${sectionId}`}>{section}</a>
          </h3>
          <ul className="list-disc pl-6">
            {rows.map((change) => (
              <Change
                key={change.kind === 'changed' ? change.rowId : change.row.rowId}
                change={change}
              />
            ))}
            {filesAdded.map((name) => (
              <li key={name}>增加附件 {name}</li>
            ))}
            {filesRemoved.map((name) => (
              <li key={name}>
                去掉附件 <del>{name}</del>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </NoticeBox>
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
