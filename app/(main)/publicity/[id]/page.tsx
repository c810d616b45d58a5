import { notFound } from 'next/navigation';
import { removeAttachment } from '@/app/actions/applications';
import * as publicity from '@/app/actions/publicity';
import { PublicityPage } from '@/components/publicity/publicity-page';
import { publicityPage } from '@/lib/server/queries/publicity/publicity-page';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '公示' };

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const page = (await publicityPage(await requireActor(), id, new Date())) ?? notFound();
  const actions = {
    conclude: publicity.concludePublicity,
    stop: publicity.stopPublicity,
    record: publicity.recordObjection,
    find: publicity.recordFinding,
    settle: publicity.settleObjection,
    removeAttachment,
  };
  return <PublicityPage page={page} actions={actions} />;
}
