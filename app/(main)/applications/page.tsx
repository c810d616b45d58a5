import { openApplication } from '@/app/actions/review';
import { MyApplicationsPage } from '@/components/home/my-applications-page';
import { QueuePage } from '@/components/review/queue-page';
import { myApplications } from '@/lib/server/queries/my-applications';
import { queueViews, reviewQueue } from '@/lib/server/queries/review-queue';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '申请书管理' };

type Props = { readonly searchParams: Promise<{ view?: string; after?: string }> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  if (actor.role === 'applicant') {
    return <MyApplicationsPage applications={await myApplications(actor)} />;
  }
  const { view: asked, after } = await searchParams;
  const view = queueViews.find((each) => each === asked) ?? 'waiting';
  const page = await reviewQueue(actor, view, after);
  return <QueuePage view={view} page={page} now={new Date()} open={openApplication} />;
}
