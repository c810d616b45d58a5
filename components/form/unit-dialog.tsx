'use client';
// The window in which 基层单位 is picked; loaded when it is opened for the first time.

import { UnitPicker, type FindUnits } from '@/components/registration/unit-picker';
import { Dialog } from '@/components/ui/dialog';
import type { UnitRef } from '@/lib/domain/sections/field';

type Props = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly findUnits: FindUnits;
  readonly onPick: (unit: UnitRef) => void;
};

const nothingFound =
  '没有找到这个单位，它可能还没有注册。请联系单位的人事（职改）经办人，从首页“单位注册”登记；主管单位审核后就能选择。';

export function UnitDialog({ open, onOpenChange, findUnits, onPick }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="选择基层单位">
      <UnitPicker
        find={findUnits}
        nothingFound={nothingFound}
        onPick={({ id, name }) => onPick({ id, name })}
      />
    </Dialog>
  );
}
