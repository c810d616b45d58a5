'use client';
// What the reviewers ask for, as a list to work through: each correction is ticked off when it is done.

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { NoticeBox } from '@/components/ui/notice-box';
import { useAct } from '@/components/ui/use-act';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { wholeApplication } from '@/lib/domain/review/opinion-target';
import type { MarkOpinion, OpinionDto } from './section-types';

type Props = {
  readonly applicationId: string;
  /** Where the list stands: 本栏目 or 退回时. */
  readonly place: string;
  readonly opinions: readonly OpinionDto[];
  /** The applicant may tick now; others read. */
  readonly mark: MarkOpinion | null;
  /** Whether each line leads to its section: not where it stands in that section. */
  readonly linked?: boolean;
};

export function OpinionChecklist({ applicationId, place, opinions, mark, linked }: Props) {
  const open = opinions.filter(({ state }) => state !== 'settled');
  if (open.length === 0) return null;
  const corrections = open.filter(({ kind }) => kind === 'correction');
  const left = corrections.filter(({ state }) => state === 'open').length;
  return (
    <NoticeBox
      tone={left > 0 ? 'warn' : 'info'}
      title={`${place}有 ${open.length} 条审核意见${
        corrections.length > 0 ? `，需要修改的 ${corrections.length} 条，还剩 ${left} 条未改` : ''
      }`}
    >
      <ul className="mt-1 space-y-3">
        {open.map((opinion) => (
          <Line key={opinion.id} {...{ applicationId, opinion, mark }} linked={linked ?? false} />
        ))}
      </ul>
    </NoticeBox>
  );
}

type LineProps = {
  readonly applicationId: string;
  readonly opinion: OpinionDto;
  readonly mark: MarkOpinion | null;
  readonly linked: boolean;
};

function Line({ applicationId, opinion, mark, linked }: LineProps) {
  const { id, sectionId, kind, text, on, author, savedAt, state } = opinion;
  const isCorrection = kind === 'correction';
  const place =
    linked && sectionId !== wholeApplication ? (
      <Link
        href={`/applications/${applicationId}/edit/${sectionId}`}
        prefetch={false}
        className="text-accent underline underline-offset-4"
      >
        {on}
      </Link>
    ) : (
      on
    );
  return (
    <li>
      <p className="font-medium">{place}</p>
      <p className="whitespace-pre-wrap">
        <strong>{isCorrection ? '需要修改：' : '提示：'}</strong>
        {text}
      </p>
      <p className="text-sm text-zinc-600">
        {author}，{formatDateTime(savedAt)}
      </p>
      {isCorrection && mark && (
        <Tick {...{ applicationId, mark, on }} opinionId={id} done={state === 'done'} />
      )}
      {isCorrection && !mark && state === 'done' && <p className="text-sm">申报人：已改</p>}
    </li>
  );
}

type TickProps = {
  readonly applicationId: string;
  readonly opinionId: string;
  readonly done: boolean;
  readonly on: string;
  readonly mark: MarkOpinion;
};

function Tick({ applicationId, opinionId, done, on, mark }: TickProps) {
  const router = useRouter();
  const { run, pending, failure } = useAct(mark);
  const press = async (now: boolean) => {
    if ((await run({ applicationId, opinionId, done: now })) !== null) router.refresh();
  };
  return (
    <>
      <label className="inline-flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-5"
          checked={done}
          disabled={pending}
          onChange={(event) => void press(event.target.checked)}
        />
        已改<span className="sr-only">：{on}</span>
      </label>
      {failure && (
        <p role="alert" className="text-danger">
          {failure.message}
        </p>
      )}
    </>
  );
}
