import { notFound } from 'next/navigation';
import * as opinions from '@/app/actions/opinions';
import * as review from '@/app/actions/review';
import { ReviewPage } from '@/components/review/review-page';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { listPosition, type ListParams } from '@/lib/server/queries/review-list/list-position';
import { reviewPage } from '@/lib/server/queries/review-page';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '审核页面' };

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<ListParams & { earlier?: string; only?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const frame = (await applicationFrame(actor, id)) ?? notFound();
  const asked = await searchParams;
  const view = { withEarlier: asked.earlier === '1', onlyChanges: asked.only === 'changes' };
  const position = await listPosition(actor, id, asked);
  const { withEarlier } = view;
  const page = (await reviewPage(actor, id, { now: new Date(), withEarlier })) ?? notFound();
  const actions = {
    open: review.openApplication,
    forward: review.forwardApplication,
    return: review.returnApplication,
    returnLevel: review.returnOneLevel,
    accept: review.acceptApplication,
    reject: review.rejectApplication,
    saveOpinion: opinions.saveOpinion,
    removeOpinion: opinions.removeOpinion,
    settleOpinion: opinions.settleOpinion,
    keepPhrase: opinions.keepPhrase,
    saveRecommendation: review.saveRecommendation,
    reveal: review.revealDocument,
    takeLease: review.takeLease,
    askToConfirm: review.askToConfirm,
  };
  const { applicant, own } = frame;
  return <ReviewPage {...{ page, view, position, applicant, own, actions }} />;
}
