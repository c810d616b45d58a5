// 申请书审核: what waits for this office, the oldest first; 办理 opens it.

import Link from 'next/link';
import { ageInWords } from '@/components/home/age';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { StateBadge } from '@/components/workflow/state-badge';
import { formatTableDate } from '@/lib/domain/beijing-time';
import type { Result } from '@/lib/domain/result';
import type { State } from '@/lib/domain/workflow/states';
import { OpenButton } from './open-button';

type Line = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly applicant: string;
  readonly displayName: string;
  readonly unit: string;
  readonly state: State;
  readonly stateSince: Date;
  readonly opened: boolean;
  readonly submissionCount: number;
  readonly returnCount: number;
  readonly own: boolean;
};
type Props = {
  readonly view: 'waiting' | 'handled';
  readonly page: { readonly lines: readonly Line[]; readonly next: string | null };
  readonly now: Date;
  readonly open: (input: {
    applicationId: string;
    version: number;
    opKey: string;
  }) => Promise<Result<unknown>>;
};

const views = [
  ['waiting', '待审核'],
  ['handled', '已办理'],
] as const;

const empty = {
  waiting: '没有等待审核的申请书。申报人上报后，会出现在这里，并在“我的主页”提醒您。',
  handled: '还没有办理过申请书。上报、回退过的申请书会出现在这里。',
};

export function QueuePage({ view, page, now, open }: Props) {
  return (
    <div className="space-y-4">
      <h1>申请书审核</h1>
      <nav aria-label="列表" className="flex gap-2">
        {views.map(([key, label]) => (
          <Link
            key={key}
            href={`/applications?view=${key}`}
            prefetch={false}
            aria-current={key === view ? 'page' : undefined}
            className={key === view ? styles.primary : styles.secondary}
          >
            {label}
          </Link>
        ))}
      </nav>
      {page.lines.length === 0 ? <p>{empty[view]}</p> : <Lines {...{ page, view, now, open }} />}
      {page.next && (
        <Link
          href={`/applications?view=${view}&after=${encodeURIComponent(page.next)}`}
          prefetch={false}
          className={styles.secondary}
        >
          下一页
        </Link>
      )}
    </div>
  );
}

function Lines({ page, view, now, open }: Props) {
  return (
    <Table
      caption={`${views.find(([key]) => key === view)?.[1]}的申请书`}
      heads={['姓名', '申报职称', '基层单位', '状态', '等待', '退回', '操作']}
      rows={page.lines.map((line) => {
        const isNew = view === 'waiting' && !line.opened;
        return {
          key: line.id,
          cells: [
            <span key="name" className={isNew ? 'font-bold' : undefined}>
              {line.applicant}
              <br />
              <span className="font-normal text-zinc-600">{line.number}</span>
            </span>,
            line.displayName,
            line.unit,
            <span key="state">
              <StateBadge state={line.state} submissionCount={line.submissionCount} />
              {isNew && <span className="block">未办理</span>}
            </span>,
            <span key="age">
              {ageInWords(line.stateSince, now)}
              <span className="block text-zinc-600">{formatTableDate(line.stateSince)}</span>
            </span>,
            `${line.returnCount} 次`,
            <Operation key="act" line={line} view={view} isNew={isNew} open={open} />,
          ],
        };
      })}
    />
  );
}

type OperationProps = Pick<Props, 'view' | 'open'> & {
  readonly line: Line;
  readonly isNew: boolean;
};

function Operation({ line, view, isNew, open }: OperationProps) {
  if (line.own) return '本人的申请书，由他人办理';
  if (isNew) {
    const { id, version, applicant } = line;
    return <OpenButton applicationId={id} version={version} name={applicant} open={open} />;
  }
  return (
    <Link href={`/applications/${line.id}/review`} prefetch={false} className={styles.secondary}>
      {view === 'waiting' ? '继续办理' : '查看'}
      <span className="sr-only">{line.applicant}</span>
    </Link>
  );
}
