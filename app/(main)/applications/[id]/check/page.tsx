import { notFound } from 'next/navigation';
import { submitApplication } from '@/app/actions/applications';
import { markOpinion } from '@/app/actions/opinions';
import { CheckPage } from '@/components/form/check-page';
import { LockedPage } from '@/components/form/locked-page';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { checkPage } from '@/lib/server/queries/check-page';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '预检和上报' };

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const frame = (await applicationFrame(actor, id)) ?? notFound();
  if (!frame.mine) notFound();
  if (!frame.mayEdit) return <LockedPage id={id} mine />;
  const page = await checkPage(actor, id, new Date());
  return (
    <CheckPage
      account={actor.userId}
      applicationId={id}
      page={page}
      submit={submitApplication}
      mark={markOpinion}
    />
  );
}
