import { cancelPrint, startRoster } from '@/app/actions/prints';
import { JobsPage } from '@/components/print/jobs/jobs-page';
import type { LinkParams } from '@/lib/domain/review-list/read-list';
import { printJobsPage } from '@/lib/server/queries/print-jobs';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '打印任务' };

type Props = { readonly searchParams: Promise<LinkParams> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  const asked = Object.entries(await searchParams).flatMap(([key, value]) =>
    [value ?? []].flat().map((each) => [key, each]),
  );
  const search = new URLSearchParams(asked).toString();
  const page = await printJobsPage(actor, search, new Date());
  return <JobsPage page={page} actions={{ cancel: cancelPrint, startRoster }} />;
}
