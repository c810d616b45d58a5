'use client';
// The rows of a list: what waits is marked in words, and 办理 or 查看 leads on.

import Link from 'next/link';
import { OpenButton } from '@/components/review/open-button';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { changed, listSearch } from '@/lib/domain/review-list/list-link';
import { columnNames, viewName } from '@/lib/messages/review-list';
import type { Act } from '@/components/workflow/act-types';
import { cells } from './list-cells';
import type { LineDto, ListPageDto } from './list-types';

type Props = Pick<ListPageDto, 'kind' | 'list' | 'lines'> & {
  readonly now: Date;
  readonly open: Act;
};

export function ListTable({ kind, list, lines, now, open }: Props) {
  const here = kind !== 'region' && list.view === 'waiting';
  const search = listSearch(kind, changed(list, {}));
  return (
    <Table
      caption={`${viewName(kind, list.view)}的申请书`}
      heads={['姓名', ...list.columns.map((column) => columnNames[column]), '操作']}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <Name key="name" line={line} isNew={here && !line.opened} />,
          ...list.columns.map((column) => cells[column](line, now)),
          <Operation key="act" {...{ line, search, here, open }} />,
        ],
      }))}
    />
  );
}

function Name({ line, isNew }: { readonly line: LineDto; readonly isNew: boolean }) {
  return (
    <>
      <span className={isNew ? 'font-bold' : undefined}>{line.applicant}</span>
      <span className="block text-zinc-600">
        {line.number}
        {isNew && <span className="font-bold text-zinc-900"> 未办理</span>}
      </span>
    </>
  );
}

type OperationProps = {
  readonly line: LineDto;
  readonly search: string;
  /** The list is of what this office holds. */
  readonly here: boolean;
  readonly open: Act;
};

function Operation({ line, search, here, open }: OperationProps) {
  if (line.own) return '本人的申请书，由他人办理';
  const { id, version, applicant, place } = line;
  const from = new URLSearchParams({ list: search, at: place }).toString();
  const href = `/applications/${id}/review?${from}`;
  if (here && !line.opened) {
    return (
      <OpenButton applicationId={id} version={version} name={applicant} open={open} href={href} />
    );
  }
  return (
    <Link href={href} prefetch={false} className={`${styles.secondary} whitespace-nowrap`}>
      {here ? '继续办理' : '查看'}
      <span className="sr-only">{applicant}</span>
    </Link>
  );
}
