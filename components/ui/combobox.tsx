'use client';
// One choice of many, found by typing: a text field with a list below it.

import type { ControlProps } from './field';
import { styles } from './styles';
import { useCombobox, type ComboboxOption } from './use-combobox';

type Props = {
  readonly control: ControlProps;
  readonly label: string;
  readonly value: string | null;
  readonly name: string;
  readonly find: (text: string) => readonly ComboboxOption[];
  /** What can be typed to find an option. */
  readonly by?: string;
  readonly onChange: (key: string | null) => void;
};

export function Combobox({ control, label, by = '汉字或拼音', ...props }: Props) {
  const { found, open, inputProps, optionProps } = useCombobox({ id: control.id, ...props });
  return (
    <div className="relative">
      <input
        {...control}
        {...inputProps}
        type="text"
        className={`${styles.input} pr-10`}
        placeholder={`请选择，可输入${by}`}
      />
      <span aria-hidden className="pointer-events-none absolute top-2.5 right-3 text-zinc-600">
        ▾
      </span>
      <div
        id={`${control.id}-list`}
        role="listbox"
        aria-label={`“${label}”的选项`}
        hidden={!open || found.length === 0}
        className="absolute z-10 mt-1 max-h-72 w-full scroll-mb-24 overflow-y-auto rounded-box border border-zinc-500 bg-white shadow-lg"
      >
        {open &&
          found.map((option, at) => (
            <div
              key={option.key}
              {...optionProps(option, at)}
              className="flex min-h-11 cursor-pointer items-center justify-between gap-3 px-3 py-2 data-active:bg-accent data-active:text-white"
            >
              {option.name}
              {option.key === props.value && <span aria-hidden>✓</span>}
            </div>
          ))}
      </div>
      <p role="status" className={found.length === 0 ? 'mt-1 text-sm text-warn' : 'sr-only'}>
        {open &&
          (found.length === 0 ? `没有符合的选项，请改用别的${by}。` : `有 ${found.length} 个选项`)}
      </p>
    </div>
  );
}
