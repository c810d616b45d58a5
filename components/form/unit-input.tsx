'use client';
// 基层单位: cannot be typed, only picked in a dialog (申报指南 2.4).

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { FindUnits } from '@/components/registration/unit-picker';
import type { ControlProps } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';

type Props = {
  readonly control: ControlProps;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly findUnits: FindUnits;
};

const UnitDialog = dynamic(() => import('./unit-dialog').then((module) => module.UnitDialog), {
  ssr: false,
});

export function UnitInput({ control, value, onChange, findUnits }: Props) {
  /** Null until it was opened once. */
  const [open, setOpen] = useState<boolean | null>(null);
  const picked = value as { readonly name: string } | null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className={picked ? 'font-medium' : 'text-zinc-600'}>{picked?.name ?? '还没有选择'}</p>
      <button {...control} type="button" className={styles.secondary} onClick={() => setOpen(true)}>
        {picked ? '重新选择单位' : '选择单位'}
      </button>
      {open !== null && (
        <UnitDialog
          open={open}
          onOpenChange={setOpen}
          findUnits={findUnits}
          onPick={(unit) => {
            onChange(unit);
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
