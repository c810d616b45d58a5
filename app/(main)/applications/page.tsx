import { findInList, openApplication } from '@/app/actions/review';
import { MyApplicationsPage } from '@/components/home/my-applications-page';
import { ListPage } from '@/components/review/list/list-page';
import { NoListPage } from '@/components/review/list/no-list-page';
import type { LinkParams } from '@/lib/domain/review-list/read-list';
import { myApplications } from '@/lib/server/queries/my-applications';
import { reviewListPage } from '@/lib/server/queries/review-list/list-page';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '申请书管理' };

type Props = { readonly searchParams: Promise<LinkParams> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  if (actor.role === 'applicant') {
    return <MyApplicationsPage applications={await myApplications(actor)} />;
  }
  const page = await reviewListPage(actor, await searchParams);
  if (page === null) return <NoListPage />;
  return (
    <ListPage page={page} now={new Date()} actions={{ open: openApplication, find: findInList }} />
  );
}
