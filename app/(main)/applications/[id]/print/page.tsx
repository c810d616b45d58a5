import { notFound } from 'next/navigation';
import { PrintPage } from '@/components/print/print-page';
import { charactersWithoutGlyph } from '@/lib/server/print/missing-glyphs';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { printSource } from '@/lib/server/queries/print-source';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '表格打印' };

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const frame = (await applicationFrame(actor, id)) ?? notFound();
  const document = await printSource(actor, id, new Date());
  return (
    <PrintPage
      id={id}
      number={frame.number}
      submissionNumber={document.submissionNumber}
      missing={charactersWithoutGlyph(document)}
    />
  );
}
