'use client';
// One input for each kind of a register's field; every one of them holds text.

import { Combobox } from '@/components/ui/combobox';
import { Field, labelIdOf, type ControlProps } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { levelName, levels } from '@/lib/domain/catalogue/levels';
import type { FormFieldDto } from './register-types';

type Props = {
  readonly field: FormFieldDto;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};
type InputProps = Omit<Props, 'error'> & { readonly control: ControlProps };

const typing = (type: 'text' | 'date' | 'datetime-local', inputMode?: 'numeric') =>
  function TypedInput({ control, value, onChange }: InputProps) {
    return (
      <input
        {...control}
        type={type}
        inputMode={inputMode}
        className={styles.input}
        value={type === 'datetime-local' ? value.replace(' ', 'T') : value}
        onChange={(event) => onChange(event.target.value.replace('T', ' '))}
      />
    );
  };

function LongInput({ control, value, onChange }: InputProps) {
  return (
    <textarea
      {...control}
      rows={12}
      className={styles.input}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** More than can be looked through are found by typing. */
const manyOptions = 20;

function ChoiceInput({ control, field, value, onChange }: InputProps) {
  const { options, label } = field;
  if (options.length > manyOptions) {
    const named = options.map(([key, name]) => ({ key, name }));
    return (
      <Combobox
        control={control}
        label={label}
        by="名称中的汉字"
        value={value === '' ? null : value}
        name={named.find(({ key }) => key === value)?.name ?? ''}
        find={(text) => named.filter(({ name }) => name.includes(text.trim())).slice(0, 50)}
        onChange={(key) => onChange(key ?? '')}
      />
    );
  }
  return (
    <select
      {...control}
      className={styles.input}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{field.optional ? '不选' : '请选择'}</option>
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

const words = (codes: readonly string[]) => codes.map((code) => [code, code] as const);
const withOptions = (codes: readonly string[]) =>
  function WordInput(props: InputProps) {
    return <ChoiceInput {...props} field={{ ...props.field, options: words(codes) }} />;
  };

function LevelsInput({ control, field, value, onChange }: InputProps) {
  const chosen = new Set(value.split('、').filter((word) => word !== ''));
  const turn = (word: string) => {
    const next = new Set(chosen);
    if (!next.delete(word)) next.add(word);
    onChange(
      levels
        .map(levelName)
        .filter((each) => next.has(each))
        .join('、'),
    );
  };
  return (
    <div
      id={control.id}
      role="group"
      tabIndex={-1}
      aria-labelledby={labelIdOf(control.id)}
      aria-describedby={control['aria-describedby']}
      className="flex flex-wrap gap-x-6"
    >
      {levels.map(levelName).map((word) => (
        <label key={word} className={`inline-flex min-h-11 items-center gap-2`}>
          <input
            type="checkbox"
            className="size-5"
            checked={chosen.has(word)}
            onChange={() => turn(word)}
            aria-label={`${field.label}：${word}`}
          />
          {word}
        </label>
      ))}
    </div>
  );
}

const inputs = {
  text: typing('text'),
  longText: LongInput,
  integer: typing('text', 'numeric'),
  yesNo: withOptions(['是', '否']),
  choice: ChoiceInput,
  reference: ChoiceInput,
  level: withOptions(levels.map(levelName)),
  levels: LevelsInput,
  day: typing('date'),
  instant: typing('datetime-local'),
} satisfies Record<FormFieldDto['kind'], (props: InputProps) => React.ReactNode>;

/** A field of a record with its label, its hint and what is wrong with it. */
export function RegisterInput({ field, value, onChange, error }: Props) {
  const Input = inputs[field.kind];
  return (
    <Field
      id={`field-${field.name}`}
      label={field.label}
      optional={field.optional}
      hint={field.hint}
      error={error}
    >
      {(control) => <Input control={control} field={field} value={value} onChange={onChange} />}
    </Field>
  );
}
