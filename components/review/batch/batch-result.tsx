'use client';
// How far a batch has come; it goes on while this page stands, and when it is opened again.

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { useAct } from '@/components/ui/use-act';
import type { RefusalCode, RefusalParams } from '@/lib/domain/refusal';
import type { Result } from '@/lib/domain/result';
import type { BatchEvent } from '@/lib/domain/review/batch';
import { refusalSentence } from '@/lib/messages/refusals';
import { eventNames } from '@/lib/messages/workflow';

type Line = {
  readonly applicationId: string;
  readonly number: string;
  readonly applicant: string;
  readonly outcome: 'done' | RefusalCode | null;
  readonly params: RefusalParams;
};
type Run = (input: { batchId: string }) => Promise<Result<{ done: number; total: number }>>;
type Props = {
  readonly page: {
    readonly id: string;
    readonly event: BatchEvent;
    readonly lines: readonly Line[];
  };
  readonly run: Run;
};

export function BatchResult({ page, run }: Props) {
  const { id, event, lines } = page;
  const router = useRouter();
  const total = lines.length;
  const [done, setDone] = useState(lines.filter(({ outcome }) => outcome !== null).length);
  const act = useAct(run);
  const running = useRef(false);
  const { run: step } = act;
  const goOn = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    let reached = await step({ batchId: id });
    while (reached !== null) {
      setDone(reached.done);
      if (reached.done === reached.total) {
        router.refresh();
        break;
      }
      reached = await step({ batchId: id });
    }
    running.current = false;
  }, [id, router, step]);
  const isOver = done === total;
  useEffect(() => {
    if (!isOver) void goOn();
  }, [goOn, isOver]);
  const name = eventNames[event];
  const failed = lines.filter(({ outcome }) => outcome !== null && outcome !== 'done');
  return (
    <div className="space-y-5">
      <h1>批量{name}</h1>
      {!isOver && (
        <div>
          <p role="status">
            正在办理：{done} / {total}。请不要关闭本页；如果中断，重新打开本页会继续，不会重复办理。
          </p>
          <progress
            value={done}
            max={total}
            aria-label="批量办理进度"
            className="mt-2 block h-3 w-full accent-blue-700"
          />
        </div>
      )}
      {act.failure && (
        <NoticeBox tone="warn" title="中断了">
          <p role="alert">{act.failure.message}</p>
          <button type="button" className={styles.secondary} onClick={() => void goOn()}>
            继续办理
          </button>
        </NoticeBox>
      )}
      {isOver && (
        <NoticeBox tone={failed.length > 0 ? 'warn' : 'done'}>
          <p role="status">
            已{name} {total - failed.length} 份
            {failed.length > 0 && `，${failed.length} 份没有办成，原因见下表`}。
          </p>
        </NoticeBox>
      )}
      <Table
        caption="批量办理结果"
        heads={['姓名', '申请书编号', '结果', '操作']}
        rows={[...lines].toSorted(failedFirst).map((line) => ({
          key: line.applicationId,
          cells: [
            line.applicant,
            line.number,
            resultOf(line, name),
            line.outcome !== 'notFound' && (
              <Link
                key="open"
                href={`/applications/${line.applicationId}/review`}
                prefetch={false}
                className={styles.quiet}
              >
                查看<span className="sr-only">{line.applicant}</span>
              </Link>
            ),
          ],
        }))}
      />
      <Link href="/applications" className={styles.secondary}>
        返回列表
      </Link>
    </div>
  );
}

const order = ({ outcome }: Line): number => (outcome === null ? 1 : outcome === 'done' ? 2 : 0);
const failedFirst = (a: Line, b: Line): number => order(a) - order(b);

const resultOf = ({ outcome, params }: Line, name: string): string =>
  outcome === null
    ? '等待办理'
    : outcome === 'done'
      ? `已${name}`
      : `没有办成：${refusalSentence(outcome, params)}`;
