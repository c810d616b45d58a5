import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { ApplicationFrame } from '@/components/layout/application-frame';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { requireActor } from '@/lib/server/session';

type Props = { readonly children: ReactNode; readonly params: Promise<{ id: string }> };

export default async function ApplicationLayout({ children, params }: Props) {
  const { id } = await params;
  const frame = (await applicationFrame(await requireActor(), id)) ?? notFound();
  return <ApplicationFrame frame={frame}>{children}</ApplicationFrame>;
}
