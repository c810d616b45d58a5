'use client';
// 调整主管单位: another receiving unit, and why; asks once.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { UnitPicker, type FindUnits, type UnitOption } from '@/components/registration/unit-picker';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { UnitActions } from './unit-types';

type Props = {
  readonly unit: { readonly id: string; readonly name: string; readonly version: number };
  readonly move: UnitActions['move'];
  readonly findUnits: FindUnits;
};

export function UnitMove({ unit, move, findUnits }: Props) {
  const router = useRouter();
  const [parent, setParent] = useState<UnitOption | null>(null);
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useAct(move);
  const send = async () => {
    if (parent === null) return;
    const { id: unitId, version } = unit;
    const input = { unitId, version, parentId: parent.id, reason: reason.trim() };
    if ((await run(input)) === null) return;
    // It may stand below somebody else now, whom alone it concerns.
    router.push('/units');
    router.refresh();
  };
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>正在办理的申请书留在现在的一级，以后的申请书上报到新的主管单位。双方管理员会收到通知。</p>
      <UnitPicker
        find={findUnits}
        nothingFound="没有找到这个主管单位，请换一个词查找。"
        onPick={setParent}
      />
      <p aria-live="polite">
        {parent && (
          <>
            调整到：<strong>{parent.name}</strong>
          </>
        )}
      </p>
      <Field id="move-reason" label="调整原因" hint="4 到 500 字" error={failure?.message}>
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
      <button type="submit" className={styles.danger} disabled={pending || parent === null}>
        {parent === null ? '请先选择主管单位' : `将 ${unit.name} 转到 ${parent.name} 之下`}
      </button>
    </form>
  );
}
