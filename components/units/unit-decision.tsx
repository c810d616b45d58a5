'use client';
// 审核通过, 退回, 停用, 恢复: the rows of the unit's table that its state allows.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/domain/result';
import { unitTable, type UnitState } from '@/lib/domain/workflow/unit-table';
import { unitEventNames } from '@/lib/messages/workflow';

type Event = 'approve' | 'return' | 'disable' | 'enable';
export type DecideUnit = (input: {
  unitId: string;
  version: number;
  event: Event;
  reason: string;
}) => Promise<Result<void>>;
type Props = {
  readonly unit: { readonly id: string; readonly version: number; readonly state: UnitState };
  readonly decide: DecideUnit;
};

export function UnitDecision({ unit, decide }: Props) {
  const router = useRouter();
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useAct(decide);
  const rows = unitTable.filter(({ from, by }) => from === unit.state && by === 'decider');
  const needsReason = rows.some(({ guards }) => guards.length > 0);
  const press = async (event: Event) => {
    const input = { unitId: unit.id, version: unit.version, event, reason: reason.trim() };
    if ((await run(input)) === null) return;
    setReason('');
    router.refresh();
  };
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="decide" className={`${styles.box} space-y-4`}>
      <h2 id="decide">审核单位</h2>
      {needsReason && (
        <Field
          id="reason"
          label="原因"
          hint="退回或停用时必须写明，4 到 500 字，单位管理员会看到。"
          error={failure?.message}
        >
          {(control) => (
            <textarea
              {...control}
              rows={3}
              className={styles.input}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      {!needsReason && failure && (
        <p role="alert" className="text-danger">
          {failure.message}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {rows.map(({ event, guards }) => (
          <button
            key={event}
            type="button"
            className={guards.length > 0 ? styles.danger : styles.primary}
            disabled={pending}
            onClick={() => void press(event as Event)}
          >
            {unitEventNames[event]}
          </button>
        ))}
      </div>
    </section>
  );
}
