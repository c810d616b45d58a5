'use client';
// The start of a publicity: who is in it, from when to when, where, and who hears objections.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ErrorSummary } from '@/components/ui/error-summary';
import { newId } from '@/components/ui/new-id';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import type { PublicityKind } from '@/lib/domain/publicity/setting';
import { DayField } from '@/components/ui/day-field';
import { PeoplePicker, type PickedPerson } from './people-picker';
import type { StartForm, StartPublicity } from './publicity-types';

type Props = {
  readonly page: {
    readonly kind: PublicityKind;
    readonly unit: string;
    readonly people: readonly PickedPerson[];
    readonly picked: readonly string[];
    readonly most: number;
    readonly form: StartForm;
  };
  readonly start: StartPublicity;
};

const intro: Record<PublicityKind, string> = {
  system: '开始后，本单位的申报人登录系统可以看到公示。公布姓名、单位、申报职称和推荐材料摘要。',
  proof: '在单位公示栏等处公示期满后，在这里登记起止日期，再上传公示证明、录入结果。',
};

export function StartPage({ page, start }: Props) {
  const router = useRouter();
  const [publicityId] = useState(newId);
  const [form, setForm] = useState(page.form);
  const [picked, setPicked] = useState(page.picked);
  const { run, pending, failure } = useAct(start);
  const errors = failure?.fieldErrors ?? {};
  const set = (part: Partial<StartForm>) => setForm({ ...form, ...part });
  const field = (key: keyof StartForm, label: string) => ({
    id: key,
    label,
    value: form[key],
    onChange: (value: string) => set({ [key]: value }),
    error: errors[key],
  });
  const go = async () => {
    const input = { ...form, publicityId, kind: page.kind, applicationIds: [...picked] };
    const done = await run(input);
    if (done !== null) router.push(`/publicity/${done.id}`);
  };
  const title = page.kind === 'system' ? '开始公示' : '登记公示';
  return (
    <div className="max-w-3xl space-y-5">
      <Breadcrumb crumbs={[{ label: '单位公示', href: '/publicity' }, { label: title }]} />
      <h1>{title}</h1>
      <p>{intro[page.kind]}</p>
      <form
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        {failure && (
          <ErrorSummary
            key={JSON.stringify(failure)}
            title={failure.message}
            items={Object.entries(errors).map(([key, message]) => ({ href: `#${key}`, message }))}
          />
        )}
        <PeoplePicker
          {...{ picked, setPicked }}
          unit={page.unit}
          people={page.people}
          error={errors['applicationIds']}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField {...field('from', '公示开始日期')} />
          <DayField {...field('to', '公示结束日期')} />
        </div>
        <p className="text-sm text-zinc-600">
          首尾两天都算，不少于 5 个工作日；周末和节假日不算，调休上班日算。
        </p>
        <TextField {...field('place', '公示方式和地点')} hint="例如本单位公示栏、内部网站" />
        <TextField {...field('contactName', '受理异议的联系人或部门')} />
        <TextField {...field('telephone', '受理异议的电话')} type="tel" />
        <TextField {...field('email', '受理异议的邮箱')} type="email" optional />
        <button
          type="submit"
          className={styles.primary}
          disabled={pending || picked.length === 0}
          aria-describedby="picked"
        >
          {pending ? '正在提交…' : title}
        </button>
      </form>
    </div>
  );
}
