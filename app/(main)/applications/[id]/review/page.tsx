import { notFound } from 'next/navigation';
import * as review from '@/app/actions/review';
import { ReviewPage } from '@/components/review/review-page';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { listPosition, type ListParams } from '@/lib/server/queries/review-list/list-position';
import { reviewPage } from '@/lib/server/queries/review-page';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '审核页面' };

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<ListParams>;
};

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const frame = (await applicationFrame(actor, id)) ?? notFound();
  const position = await listPosition(actor, id, await searchParams);
  const page = (await reviewPage(actor, id, new Date())) ?? notFound();
  const actions = {
    open: review.openApplication,
    forward: review.forwardApplication,
    return: review.returnApplication,
    returnLevel: review.returnOneLevel,
    accept: review.acceptApplication,
    reject: review.rejectApplication,
    addOpinion: review.addOpinion,
    removeOpinion: review.removeOpinion,
    settleOpinion: review.settleOpinion,
    saveRecommendation: review.saveRecommendation,
  };
  const { applicant, own } = frame;
  return <ReviewPage {...{ page, position, applicant, own, actions }} />;
}
