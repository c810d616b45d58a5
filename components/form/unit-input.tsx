'use client';
// 基层单位: cannot be typed, only picked in a dialog (申报指南 2.4).

import { useState } from 'react';
import { UnitPicker, type FindUnits } from '@/components/registration/unit-picker';
import { Dialog } from '@/components/ui/dialog';
import type { ControlProps } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';

type Props = {
  readonly control: ControlProps;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly findUnits: FindUnits;
};

const nothingFound =
  '没有找到这个单位，它可能还没有注册。请联系单位的人事（职改）经办人，从首页“单位注册”登记；主管单位审核后就能选择。';

export function UnitInput({ control, value, onChange, findUnits }: Props) {
  const [open, setOpen] = useState(false);
  const picked = value as { readonly name: string } | null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className={picked ? 'font-medium' : 'text-zinc-600'}>{picked?.name ?? '还没有选择'}</p>
      <button {...control} type="button" className={styles.secondary} onClick={() => setOpen(true)}>
        {picked ? '重新选择单位' : '选择单位'}
      </button>
      <Dialog open={open} onOpenChange={setOpen} title="选择基层单位">
        <UnitPicker
          find={findUnits}
          nothingFound={nothingFound}
          onPick={({ id, name }) => {
            onChange({ id, name });
            setOpen(false);
          }}
        />
      </Dialog>
    </div>
  );
}
