'use client';
// 审核通过, 退回, 变更通过, 停用 …: the rows of the unit's table that its state allows.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import {
  decisionsAt,
  type UnitDecisionEvent,
  type UnitState,
} from '@/lib/domain/workflow/unit-table';
import { unitEventNames } from '@/lib/messages/workflow';
import type { UnitActions } from './unit-types';

type Props = {
  readonly unit: { readonly id: string; readonly version: number; readonly state: UnitState };
  readonly decide: UnitActions['decide'];
};

export function UnitDecision({ unit, decide }: Props) {
  const router = useRouter();
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useAct(decide);
  const decisions = decisionsAt(unit.state);
  const needsReason = decisions.some((each) => each.needsReason);
  const press = async (event: UnitDecisionEvent) => {
    const input = { unitId: unit.id, version: unit.version, event, reason: reason.trim() };
    if ((await run(input)) === null) return;
    setReason('');
    router.refresh();
  };
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decide" className={`${styles.box} space-y-4`}>
      <h2 id="decide">{unit.state === 'changing' ? '审核变更' : '审核单位'}</h2>
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
        {decisions.map((each) => (
          <button
            key={each.event}
            type="button"
            className={each.needsReason ? styles.danger : styles.primary}
            disabled={pending}
            onClick={() => void press(each.event)}
          >
            {unitEventNames[each.event]}
          </button>
        ))}
      </div>
    </section>
  );
}
