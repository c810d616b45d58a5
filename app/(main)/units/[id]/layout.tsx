import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { UnitFrame } from '@/components/units/unit-frame';
import { unitDetail } from '@/lib/server/queries/unit-detail';
import { requireActor } from '@/lib/server/session';

type Props = { readonly children: ReactNode; readonly params: Promise<{ id: string }> };

export default async function UnitLayout({ children, params }: Props) {
  const { id } = await params;
  const unit = (await unitDetail(await requireActor(), id)) ?? notFound();
  return <UnitFrame unit={unit}>{children}</UnitFrame>;
}
