import { notFound } from 'next/navigation';
import { withdrawApplication } from '@/app/actions/applications';
import { grantReturn, recallApplication } from '@/app/actions/review';
import { StepsPage } from '@/components/workflow/steps-page';
import { applicationActions } from '@/lib/server/queries/application-actions';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { stepLines } from '@/lib/server/queries/steps-page';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '申请书步骤' };

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const frame = (await applicationFrame(actor, id)) ?? notFound();
  const [steps, offered] = await Promise.all([
    stepLines(id),
    applicationActions(actor, id, new Date()),
  ]);
  const actions = { withdraw: withdrawApplication, recall: recallApplication, grantReturn };
  return (
    <StepsPage frame={frame} steps={steps} offered={offered} actions={actions} now={new Date()} />
  );
}
