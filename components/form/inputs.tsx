'use client';
// One input per field kind; the only place besides the kinds that tells one kind from another.

import type { ComponentType } from 'react';
import { Combobox } from '@/components/ui/combobox';
import type { ControlProps } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import type { FindUnits } from '@/components/registration/unit-picker';
import { entriesLike } from '@/lib/domain/codes/code-search';
import { isSpelled, nameOfCode, type CodeTable } from '@/lib/domain/codes/code-table';
import type { Field, FieldKind, FieldOf } from '@/lib/domain/sections/field';
import { normaliseValue } from '@/lib/domain/sections/kinds';
import { lengthOf } from '@/lib/domain/sections/kinds/typed-text';
import type { RowChoices } from '@/lib/domain/sections/row-names';
import { RowsInput } from './rows-input';
import { UnitInput } from './unit-input';

export type InputProps<K extends FieldKind> = {
  readonly field: FieldOf<K>;
  readonly control: ControlProps;
  /** As typed: parsed only when it is saved. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly findUnits: FindUnits;
  readonly rowChoices: RowChoices;
};

const typed = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

type LineKind = 'text' | 'month' | 'date' | 'number';
type LineProps = { [K in LineKind]: InputProps<K> }[LineKind];

function LineInput({ field, control, value, onChange }: LineProps) {
  // What was typed is brought to its stored form when the field is left, where it can be seen.
  const tidy = () => {
    const stored = normaliseValue(field, value);
    if (stored !== value) onChange(stored);
  };
  return (
    <input
      {...control}
      className={styles.input}
      value={typed(value)}
      placeholder={
        field.kind === 'month'
          ? '例如 2016-07'
          : field.kind === 'date'
            ? '例如 2016-07-01'
            : undefined
      }
      inputMode={field.kind === 'number' ? 'decimal' : undefined}
      onChange={(event) => onChange(event.target.value)}
      onBlur={tidy}
    />
  );
}

function LongTextInput({ field, control, value, onChange }: InputProps<'longText'>) {
  return (
    <>
      <textarea
        {...control}
        className={styles.input}
        rows={5}
        value={typed(value)}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="text-sm text-zinc-600">
        {lengthOf(typed(value))} / {field.max} 字
      </p>
    </>
  );
}

const optionsOf = (codes: CodeTable) => codes.map(([key, name]) => ({ key, name }));

function ChoiceInput({ field, control, value, onChange }: InputProps<'choice'>) {
  if (isSpelled(field.codes)) {
    const code = typeof value === 'string' ? value : null;
    return (
      <Combobox
        control={control}
        label={field.label}
        value={code}
        name={code === null ? '' : nameOfCode(field.codes, code)}
        find={(text) => optionsOf(entriesLike(field.codes, text))}
        onChange={onChange}
      />
    );
  }
  return (
    <select
      {...control}
      className={styles.input}
      value={typed(value)}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">请选择</option>
      {field.codes.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

function YesNoInput({ control, value, onChange }: InputProps<'yesNo'>) {
  return (
    <select
      {...control}
      className={styles.input}
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={(event) =>
        onChange(event.target.value === '' ? null : event.target.value === 'true')
      }
    >
      <option value="">请选择</option>
      <option value="true">是</option>
      <option value="false">否</option>
    </select>
  );
}

const inputs: { [K in FieldKind]: ComponentType<InputProps<K>> } = {
  text: LineInput,
  longText: LongTextInput,
  month: LineInput,
  date: LineInput,
  number: LineInput,
  yesNo: YesNoInput,
  choice: ChoiceInput,
  unit: UnitInput,
  rows: RowsInput,
};

type AnyInput = Omit<InputProps<FieldKind>, 'field'> & { readonly field: Field };

/** The input of a field, by its kind. */
export function FieldInput(props: AnyInput) {
  // A field carries its kind, so the pair always fits; see lib/domain/sections/kinds.ts.
  const Input = inputs[props.field.kind] as ComponentType<AnyInput>;
  return <Input {...props} />;
}
