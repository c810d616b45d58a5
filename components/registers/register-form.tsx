'use client';
// The form of a record: new, changed, or shown where it is settled.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FactsList } from '@/components/ui/facts-list';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { DeleteRecord } from './delete-record';
import { RegisterInput } from './register-inputs';
import type { FormFieldDto, RegisterActions, RegisterFormDto } from './register-types';

type Props = { readonly form: RegisterFormDto; readonly actions: RegisterActions };

const wordOf = ({ options }: FormFieldDto, value: string): string =>
  options.find(([code]) => code === value)?.[1] ?? value;

export function RegisterForm({ form, actions }: Props) {
  const { id, key, fields, settled } = form;
  const router = useRouter();
  const [values, setValues] = useState<Record<string, string>>({ ...form.values });
  const make = useAct(actions.make);
  const change = useAct(actions.change);
  const failure = make.failure ?? change.failure;
  const pending = make.pending || change.pending;
  const errors = failure?.fieldErrors ?? {};
  const send = async () => {
    const done =
      key === null
        ? await make.run({ register: id, row: values, copiedFrom: form.copiedFrom })
        : await change.run({ register: id, key, seen: { ...form.values }, row: values });
    if (done !== null) router.push(`/registers/${id}`);
  };
  if (settled !== null) {
    return (
      <div className="space-y-4">
        <NoticeBox tone="info" title="不能再改">
          <p>{settled}</p>
        </NoticeBox>
        <FactsList
          facts={fields.map((field) => ({
            label: field.label,
            value: wordOf(field, values[field.name] ?? ''),
          }))}
        />
      </div>
    );
  }
  return (
    <form
      noValidate
      className="max-w-2xl space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {failure && (
        <ErrorSummary
          key={failure.requestId}
          title={failure.message}
          items={Object.entries(errors).map(([name, message]) => ({
            href: `#field-${name}`,
            message: `${fields.find((field) => field.name === name)?.label ?? ''}：${message}`,
          }))}
        />
      )}
      {fields.map((field) =>
        field.isFixed ? (
          <div key={field.name}>
            <p className="font-medium">{field.label}</p>
            <p>{wordOf(field, values[field.name] ?? '')}</p>
          </div>
        ) : (
          <RegisterInput
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
            error={errors[field.name]}
          />
        ),
      )}
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className={styles.primary} disabled={pending}>
          {pending ? '正在保存…' : '保存'}
        </button>
        {key !== null && (
          <DeleteRecord register={id} recordKey={key} name={form.name} remove={actions.remove} />
        )}
      </div>
    </form>
  );
}
