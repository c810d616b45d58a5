import { notFound } from 'next/navigation';
import { findUnits, readSection, removeAttachment, saveSection } from '@/app/actions/applications';
import { markOpinion } from '@/app/actions/opinions';
import { EditPage } from '@/components/form/edit-page';
import { LockedPage } from '@/components/form/locked-page';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { editPage } from '@/lib/server/queries/edit-section';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '编辑页面' };

type Props = { readonly params: Promise<{ id: string; section: string }> };

export default async function Page({ params }: Props) {
  const { id, section } = await params;
  const actor = await requireActor();
  const frame = (await applicationFrame(actor, id)) ?? notFound();
  if (!frame.mayEdit) return <LockedPage id={id} mine={frame.mine} />;
  const page = (await editPage(frame, section, new Date())) ?? notFound();
  const actions = {
    save: saveSection,
    read: readSection,
    findUnits,
    removeAttachment,
    markOpinion,
  };
  return (
    <EditPage
      account={actor.userId}
      applicationId={id}
      page={page}
      mine={frame.mine}
      actions={actions}
      mark={markOpinion}
    />
  );
}
