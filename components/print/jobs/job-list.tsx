'use client';
// The prints that were asked for; the page looks again by itself while one of them is being made.

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { FailureBox } from '@/components/ui/failure-box';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { useAct } from '@/components/ui/use-act';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { printForms } from '@/lib/domain/print/forms';
import { isEnded } from '@/lib/domain/print/jobs';
import { sizeText } from '@/lib/messages/attachments';
import { jobStateNames } from '@/lib/messages/print-jobs';
import type { CancelPrint, JobLine } from './job-types';

/** Milliseconds between two looks. */
const lookAgain = 2000;

type Props = { readonly jobs: readonly JobLine[]; readonly cancel: CancelPrint };

export function JobList({ jobs, cancel }: Props) {
  const router = useRouter();
  const act = useAct(cancel);
  const busy = jobs.some(({ state }) => !isEnded(state));
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => router.refresh(), lookAgain);
    return () => clearInterval(timer);
  }, [busy, router]);
  const giveUp = async (jobId: string) => {
    await act.run({ jobId });
    router.refresh();
  };
  return (
    <>
      <FailureBox title="没有取消" failure={act.failure} />
      <Table
        caption="打印任务"
        heads={['表格', '状态和操作', '提交时间']}
        rows={jobs.map((job) => ({
          key: job.id,
          cells: [
            nameOf(job),
            // one below the other in one cell: on a phone a column of its own is out of sight
            <div key="state" className="flex flex-col items-start">
              <State job={job} />
              <Act job={job} pending={act.pending} onCancel={() => void giveUp(job.id)} />
            </div>,
            formatDateTime(job.createdAt),
          ],
        }))}
      />
    </>
  );
}

const nameOf = ({ form, number }: JobLine): string =>
  `${printForms[form].title}${number === null ? '' : ` ${number}`}`;

function State({ job }: { readonly job: JobLine }) {
  const { state, done, total, ready, size, expiresAt } = job;
  if (state === 'running') {
    return (
      <>
        <span role="status">
          {jobStateNames.running}：{done} / {total}
        </span>
        <progress
          value={done}
          max={Math.max(1, total)}
          aria-label={`${nameOf(job)} 的进度`}
          className="block h-3 w-full accent-blue-700"
        />
      </>
    );
  }
  if (state !== 'done') return jobStateNames[state];
  if (!ready || expiresAt === null) return '已过下载期限';
  return `${jobStateNames.done}，${sizeText(size ?? 0)}，${formatDateTime(expiresAt)} 前下载`;
}

type ActProps = {
  readonly job: JobLine;
  readonly pending: boolean;
  readonly onCancel: () => void;
};

function Act({ job, pending, onCancel }: ActProps) {
  if (job.ready) {
    return (
      <a href={`/api/prints/${job.id}`} download className={styles.quiet}>
        下载<span className="sr-only"> {nameOf(job)}</span>
      </a>
    );
  }
  if (isEnded(job.state)) return null;
  return (
    <button type="button" className={styles.quiet} disabled={pending} onClick={onCancel}>
      取消<span className="sr-only"> {nameOf(job)}</span>
    </button>
  );
}
