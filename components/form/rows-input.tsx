'use client';
// Points at rows of other sections: a box to tick for each of them, section by section.

import { labelIdOf, type ControlProps } from '@/components/ui/field';
import type { RowPointer } from '@/lib/domain/sections/field';
import type { RowChoices } from '@/lib/domain/sections/row-names';

type Props = {
  readonly control: ControlProps;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly rowChoices: RowChoices;
};

const isSame = (a: RowPointer) => (b: RowPointer) =>
  a.sectionId === b.sectionId && a.rowId === b.rowId;

export function RowsInput({ control, value, onChange, rowChoices }: Props) {
  const chosen = Array.isArray(value) ? (value as readonly RowPointer[]) : [];
  const offered = rowChoices.flatMap(({ sectionId, rows }) =>
    rows.map(({ rowId }) => ({ sectionId, rowId })),
  );
  const gone = chosen.filter((pointer) => !offered.some(isSame(pointer)));
  const toggle = (pointer: RowPointer) =>
    onChange(
      chosen.some(isSame(pointer))
        ? chosen.filter((each) => !isSame(pointer)(each))
        : [...chosen, pointer],
    );
  const box = (pointer: RowPointer, name: string) => (
    <label
      key={`${pointer.sectionId}/${pointer.rowId}`}
      className="flex min-h-11 items-start gap-3 py-1.5"
    >
      <input
        type="checkbox"
        className="mt-1 size-5 shrink-0"
        checked={chosen.some(isSame(pointer))}
        onChange={() => toggle(pointer)}
      />
      <span>{name}</span>
    </label>
  );
  return (
    <div
      id={control.id}
      role="group"
      tabIndex={-1}
      aria-labelledby={labelIdOf(control.id)}
      aria-describedby={control['aria-describedby']}
      className={`max-h-80 overflow-y-auto rounded-box border px-3 py-2 ${
        control['aria-invalid'] ? 'border-2 border-danger' : 'border-zinc-500'
      }`}
    >
      {offered.length === 0 && gone.length === 0 && (
        <p>其他栏目还没有内容。请先填写并保存其他栏目，再回到这里选择。</p>
      )}
      {gone.map((pointer) => box(pointer, '已经删除的条目，请取消选择'))}
      {rowChoices.map(({ sectionId, title, rows }) => (
        <div key={sectionId} role="group" aria-label={title}>
          <p aria-hidden className="pt-1 font-medium">
            {title}
          </p>
          {rows.map(({ rowId, name }) => box({ sectionId, rowId }, name))}
        </div>
      ))}
    </div>
  );
}
