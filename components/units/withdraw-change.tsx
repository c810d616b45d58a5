'use client';
// 撤回变更申请, before it is decided.

import { useRouter } from 'next/navigation';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { UnitActions } from './unit-types';

type Props = {
  readonly unit: { readonly id: string; readonly version: number };
  readonly withdrawChange: UnitActions['withdrawChange'];
};

export function WithdrawChange({ unit, withdrawChange }: Props) {
  const router = useRouter();
  const { run, pending, failure } = useAct(withdrawChange);
  const press = async () => {
    const done = await run({ unitId: unit.id, version: unit.version });
    if (done !== null) router.refresh();
  };
  return (
    <>
      <button
        type="button"
        className={styles.danger}
        disabled={pending}
        onClick={() => void press()}
      >
        撤回变更申请
      </button>
      {failure && (
        <p role="alert" className="text-danger">
          {failure.message}
        </p>
      )}
    </>
  );
}
