'use client';
// An act on an application that needs a reason, which goes into 申请书步骤.

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useAct } from '@/components/ui/use-act';
import { useOpKey } from '@/components/ui/use-op-key';
import type { Reason } from '@/lib/domain/workflow/engine';
import type { ReasonedActFn } from './act-types';
import { ReasonAsking } from './reason-asking';

type Props = {
  readonly applicationId: string;
  readonly version: number;
  readonly act: ReasonedActFn;
  readonly label: string;
  readonly question: string;
  readonly refusal: Reason | null;
  readonly afterwards?: string;
  /** Fields that stand above the reason. */
  readonly children?: ReactNode;
};

export function ReasonedAct({ applicationId, version, act, afterwards, ...asking }: Props) {
  const router = useRouter();
  const opKey = useOpKey();
  const { run, pending, failure } = useAct(act);
  const go = async (reason: string) => {
    if ((await run({ applicationId, version, opKey, reason })) === null) return false;
    if (afterwards !== undefined) router.push(afterwards);
    router.refresh();
    return true;
  };
  return <ReasonAsking {...asking} pending={pending} error={failure?.message} onReason={go} />;
}
