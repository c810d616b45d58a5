'use client';
// 申请变更: name, credit code, supervising unit, and why; decided one level up.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { UnitPicker, type FindUnits } from '@/components/registration/unit-picker';
import { summaryOf } from '@/components/registration/registration-problems';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import { parseUnitChange } from '@/lib/domain/registration/unit-change';
import { problemSentences } from '@/lib/messages/registration';
import { formOf, type UnitActions, type UnitDto } from './unit-types';

type Props = {
  readonly unit: UnitDto;
  readonly requestChange: UnitActions['requestChange'];
  readonly findUnits: FindUnits;
};

export function UnitChangeForm({ unit, requestChange, findUnits }: Props) {
  const router = useRouter();
  const present = formOf(unit);
  const { name, uscc, parentId } = present;
  const [change, setChange] = useState({ name, uscc, parentId });
  const [parent, setParent] = useState(unit.parent?.name ?? '（无）');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { run, pending, failure } = useAct(requestChange);
  const shown = failure?.fieldErrors ?? errors;
  const send = async () => {
    const parsed = parseUnitChange(change, present);
    setErrors(parsed.ok ? {} : problemSentences(parsed.problems));
    if (!parsed.ok) return;
    const input = { unitId: unit.id, version: unit.version, change, reason: reason.trim() };
    if ((await run(input)) !== null) router.refresh();
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
      <p>
        单位名称、统一社会信用代码和主管单位的变更，要经
        {unit.parent ? `“${unit.parent.name}”` : '本地区职称管理部门'}
        审核。审核期间，本单位仍按原来的信息使用，申报人可以照常选择。
      </p>
      {(failure !== null || Object.keys(shown).length > 0) && (
        <ErrorSummary
          title={failure?.message ?? '请先改正下面的内容'}
          items={summaryOf(shown, 'change-')}
        />
      )}
      <TextField
        id="change-name"
        label="单位名称"
        value={change.name}
        onChange={(next) => setChange({ ...change, name: next })}
        error={shown['name']}
      />
      <TextField
        id="change-uscc"
        label="统一社会信用代码"
        value={change.uscc}
        onChange={(next) => setChange({ ...change, uscc: next })}
        error={shown['uscc']}
      />
      <div id="change-parentId" className="space-y-3">
        <p aria-live="polite">
          主管单位：<strong>{parent}</strong>
        </p>
        <UnitPicker
          find={findUnits}
          nothingFound="没有找到这个主管单位，请换一个词查找。"
          onPick={(picked) => {
            setParent(picked.name);
            setChange({ ...change, parentId: picked.id });
          }}
        />
      </div>
      <Field id="change-reason" label="变更原因" hint="4 到 500 字，例如批准更名的文号。">
        {(control) => (
          <textarea
            {...control}
            rows={3}
            className={styles.input}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className={styles.primary} disabled={pending}>
        {pending ? '正在提交…' : '提交变更申请'}
      </button>
    </form>
  );
}
