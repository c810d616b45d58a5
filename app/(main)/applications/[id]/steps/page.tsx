import { notFound } from 'next/navigation';
import { withdrawApplication } from '@/app/actions/applications';
import { confirmEdits } from '@/app/actions/opinions';
import { grantReturn, recallApplication } from '@/app/actions/review';
import { ListPosition } from '@/components/review/list/list-position';
import { PublicityNote } from '@/components/publicity/publicity-note';
import { StepsPage } from '@/components/workflow/steps-page';
import { applicationActions } from '@/lib/server/queries/application-actions';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { publicityNote } from '@/lib/server/queries/publicity/publicity-note';
import { listPosition, type ListParams } from '@/lib/server/queries/review-list/list-position';
import { stepLines } from '@/lib/server/queries/steps-page';
import { unitEdits } from '@/lib/server/queries/unit-edits';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '申请书步骤' };

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<ListParams>;
};

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const frame = (await applicationFrame(actor, id)) ?? notFound();
  const { own, round } = frame;
  const asked = { id, own, setting: round.publicity, reviewing: false };
  const [position, steps, edits, offered, publicity] = await Promise.all([
    listPosition(actor, id, await searchParams),
    stepLines(id),
    unitEdits(id),
    applicationActions(actor, id, new Date()),
    publicityNote(actor, asked, new Date()),
  ]);
  const actions = {
    withdraw: withdrawApplication,
    recall: recallApplication,
    grantReturn,
    confirmEdits,
  };
  return (
    <>
      {position && <ListPosition position={position} />}
      {publicity?.latest && <PublicityNote note={publicity} />}
      <StepsPage {...{ frame, steps, edits, offered, actions }} now={new Date()} />
    </>
  );
}
