// A section as it was submitted: a list as a table of its columns, with the rest of each row below.

import type { SubmissionContent, SubmittedFile } from '@/lib/domain/application/submission-content';
import { FactsList } from '@/components/ui/facts-list';
import { ScrollX } from '@/components/ui/scroll-x';
import { styles } from '@/components/ui/styles';
import { FileLinks } from './file-links';

type Section = SubmissionContent['sections'][number];
type Row = Section['rows'][number];
type Props = { readonly section: Section; readonly files: readonly SubmittedFile[] };

const shown = (value: string) => (value === '' ? '（无）' : value);

export function SectionView({ section, files }: Props) {
  if (section.rows.length === 0) return <p className="text-zinc-600">（没有填写）</p>;
  const filesOf = (row: Row) => files.filter(({ rowId }) => rowId === row.rowId);
  if (section.layout === 'single') {
    return section.rows.map((row) => (
      <div key={row.rowId} className={styles.box}>
        <FactsList
          dense
          facts={row.fields.map(({ label, value }) => ({ label, value: shown(value) }))}
        />
        {filesOf(row).length > 0 && <FileLinks files={filesOf(row)} />}
      </div>
    ));
  }
  return (
    <ScrollX label={`${section.title}表格`}>
      <table className="w-full min-w-[40rem] border-collapse">
        <thead>
          <tr>
            {section.columns.map((key) => (
              <th key={key} scope="col" className={styles.head}>
                {labelOf(section, key)}
              </th>
            ))}
            <th scope="col" className={styles.head}>
              附件
            </th>
          </tr>
        </thead>
        {section.rows.map((row) => (
          <RowView key={row.rowId} section={section} row={row} files={filesOf(row)} />
        ))}
      </table>
    </ScrollX>
  );
}

const labelOf = (section: Section, key: string): string =>
  section.rows.flatMap(({ fields }) => fields).find((field) => field.key === key)?.label ?? '';

function RowView({
  section,
  row,
  files,
}: {
  readonly section: Section;
  readonly row: Row;
  readonly files: readonly SubmittedFile[];
}) {
  const inColumn = new Set(section.columns);
  const rest = row.fields.filter(({ key, value }) => !inColumn.has(key) && value !== '');
  return (
    <tbody>
      <tr>
        {section.columns.map((key) => (
          <td key={key} className={`${styles.cell} whitespace-pre-wrap`}>
            {row.fields.find((field) => field.key === key)?.value ?? ''}
          </td>
        ))}
        <td className={styles.cell}>
          <FileLinks files={files} />
        </td>
      </tr>
      {rest.length > 0 && (
        <tr>
          <td
            colSpan={section.columns.length + 1}
            className={`${styles.cell} bg-band whitespace-pre-wrap`}
          >
            {rest.map(({ key, label, value }) => (
              <span key={key} className="mr-4 inline-block">
                <span className="text-zinc-600">{label}：</span>
                {value}
              </span>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}
