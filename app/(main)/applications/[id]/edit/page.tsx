import { notFound, redirect } from 'next/navigation';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { firstSection } from '@/lib/server/queries/edit-section';
import { requireActor } from '@/lib/server/session';

type Props = { readonly params: Promise<{ id: string }> };

/** Leads to the first section of the form. */
export default async function Page({ params }: Props) {
  const { id } = await params;
  const frame = (await applicationFrame(await requireActor(), id)) ?? notFound();
  redirect(`/applications/${id}/edit/${await firstSection(frame.formVersionId)}`);
}
