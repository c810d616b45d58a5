'use client';
// Specialty, then title; the full name is shown once more before the application is made.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/domain/result';

type Title = {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly open: boolean;
  readonly mode: 'review' | 'examOnly' | 'examPlusReview';
};
export type Specialty = {
  readonly key: string;
  readonly name: string;
  readonly titles: readonly Title[];
};
export type CreateApplication = (input: {
  regionCode: string;
  specialtyKey: string;
  titleKey: string;
}) => Promise<Result<{ id: string }>>;

type Props = {
  readonly regionCode: string;
  readonly specialties: readonly Specialty[];
  readonly create: CreateApplication;
};

export function TitleChooser({ regionCode, specialties, create }: Props) {
  const router = useRouter();
  const [specialtyKey, setSpecialty] = useState(
    specialties.length === 1 ? (specialties[0]?.key ?? '') : '',
  );
  const [titleKey, setTitle] = useState('');
  const { run, pending, failure } = useAct(create);
  const specialty = specialties.find(({ key }) => key === specialtyKey);
  const title = specialty?.titles.find(({ key }) => key === titleKey);
  const open = specialty?.titles.filter((each) => each.open) ?? [];
  const examined = specialty?.titles.filter(({ mode }) => mode === 'examOnly') ?? [];

  const submit = async () => {
    const made = await run({ regionCode, specialtyKey, titleKey });
    if (made !== null) router.push(`/applications/${made.id}/edit`);
  };

  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {failure && <ErrorSummary title="没有新增申请书" items={[{ message: failure.message }]} />}
      <SelectField
        id="specialty"
        label="专业"
        value={specialtyKey}
        onChange={(key) => {
          setSpecialty(key);
          setTitle('');
        }}
        options={specialties.map(({ key, name }) => [key, name] as const)}
      />
      {specialty && open.length === 0 && (
        <p className="text-warn">
          本地区现在没有开放这个专业的申报，请核对评审地区，或查看首页通知。
        </p>
      )}
      {specialty && open.length > 0 && (
        <SelectField
          id="title"
          label="拟评专业技术职务"
          hint="没有列出的级别，本地区现在不受理。"
          value={titleKey}
          onChange={setTitle}
          options={open.map(({ key, name, level }) => [key, `${name}（${level}）`] as const)}
        />
      )}
      {examined.length > 0 && (
        <p>
          国家实行以考代评的级别通过全国统一考试取得，不受理评审申报：
          {examined.map(({ name, level }) => `${name}（${level}）`).join('、')}。
        </p>
      )}
      {title?.mode === 'examPlusReview' && (
        <p>这个级别实行考评结合：请先通过考试，并在“专业技术资格”中上传成绩合格证明。</p>
      )}
      {title && specialty && (
        <p className={styles.box}>
          您将申报：<strong>{specialty.name}专业</strong> <strong>{title.name}</strong>
          。一个年度只能新增一份申请书，请核对后再确定。
        </p>
      )}
      <button type="submit" className={styles.primary} disabled={pending || title === undefined}>
        {pending ? '正在新增…' : '确定新增'}
      </button>
    </form>
  );
}
