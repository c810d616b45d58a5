'use client';
// A returned registration is corrected and sent again.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { UnitContactFields, UnitFields } from '@/components/registration/unit-fields';
import { UnitPicker, type FindUnits } from '@/components/registration/unit-picker';
import { summaryOf } from '@/components/registration/registration-problems';
import { ErrorSummary } from '@/components/ui/error-summary';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { parseUnit } from '@/lib/domain/registration/unit';
import { problemSentences } from '@/lib/messages/registration';
import { formOf, type UnitActions, type UnitDto } from './unit-types';

type Props = {
  readonly unit: UnitDto;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly resubmit: UnitActions['resubmit'];
  readonly findUnits: FindUnits;
};

export function UnitCorrection({ unit, regions, resubmit, findUnits }: Props) {
  const router = useRouter();
  const [form, setForm] = useState(() => formOf(unit));
  const [parent, setParent] = useState(unit.parent?.name ?? '');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { run, pending, failure } = useAct(resubmit);
  const send = async () => {
    const parsed = parseUnit(form);
    const found = parsed.ok ? {} : problemSentences(parsed.problems);
    setErrors(found);
    if (!parsed.ok) return;
    if ((await run({ unitId: unit.id, version: unit.version, unit: form })) !== null)
      router.refresh();
  };
  const fields = { form, errors: failure?.fieldErrors ?? errors, onChange: setForm };
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>修改后重新提交</h2>
      {(failure !== null || Object.keys(errors).length > 0) && (
        <ErrorSummary
          title={failure?.message ?? '请先改正下面的内容'}
          items={summaryOf(failure?.fieldErrors ?? errors, 'unit-')}
        />
      )}
      <UnitFields {...fields} regions={regions} />
      <div id="unit-parentId" className="space-y-3">
        <p>
          主管单位：<strong>{parent}</strong>
        </p>
        <UnitPicker
          find={findUnits}
          nothingFound="没有找到这个主管单位，请换一个词查找。"
          onPick={({ id, name }) => {
            setParent(name);
            setForm({ ...form, parentId: id });
          }}
        />
      </div>
      <UnitContactFields {...fields} />
      <button type="submit" className={styles.primary} disabled={pending}>
        {pending ? '正在提交…' : '重新提交'}
      </button>
    </form>
  );
}
