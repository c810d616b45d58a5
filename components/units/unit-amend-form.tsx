'use client';
// 修改联系方式: what a unit keeps up to date by itself.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { UnitContactFields } from '@/components/registration/unit-fields';
import { summaryOf } from '@/components/registration/registration-problems';
import { ErrorSummary } from '@/components/ui/error-summary';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import { formOf, type UnitActions, type UnitDto } from './unit-types';

type Props = { readonly unit: UnitDto; readonly amend: UnitActions['amend'] };

export function UnitAmendForm({ unit, amend }: Props) {
  const router = useRouter();
  const [form, setForm] = useState(() => formOf(unit));
  const [saved, setSaved] = useState(false);
  const { run, pending, failure } = useAct(amend);
  const errors = failure?.fieldErrors ?? {};
  const send = async () => {
    setSaved(false);
    const { address, leaderName, leaderMobile, telephone, email } = form;
    const contact = { address, leaderName, leaderMobile, telephone, email };
    if ((await run({ unitId: unit.id, version: unit.version, contact })) === null) return;
    setSaved(true);
    router.refresh();
  };
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {failure && <ErrorSummary title={failure.message} items={summaryOf(errors, 'unit-')} />}
      <TextField
        id="unit-address"
        label="单位地址"
        optional
        value={form.address}
        onChange={(address) => setForm({ ...form, address })}
        error={errors['address']}
      />
      <UnitContactFields form={form} errors={errors} onChange={setForm} />
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className={styles.secondary} disabled={pending}>
          {pending ? '正在保存…' : '保存联系方式'}
        </button>
        <p aria-live="polite" className="text-done">
          {saved && !pending && '已保存。'}
        </p>
      </div>
    </form>
  );
}
