import { notFound } from 'next/navigation';
import { findUnits } from '@/app/actions/applications';
import { discardFormDraft, publishForm, saveFormDraft } from '@/app/actions/forms';
import { FormEditorPage } from '@/components/forms/form-editor-page';
import { formEditor } from '@/lib/server/queries/form-editor';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '设置申报表单' };

type Props = { readonly params: Promise<{ round: string; place: string }> };

export default async function Page({ params }: Props) {
  const { round, place } = await params;
  const actor = await requireActor();
  const editor = await formEditor(actor, round, decodeURIComponent(place), new Date());
  const actions = { save: saveFormDraft, publish: publishForm, discard: discardFormDraft };
  return <FormEditorPage editor={editor ?? notFound()} actions={actions} findUnits={findUnits} />;
}
