'use client';
// The title of a new application; its full name is shown once more before the application is made.

import { useRouter } from 'next/navigation';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/domain/result';
import { TitleForm, type Chosen, type Specialty } from './title-form';

export type CreateApplication = (input: {
  regionCode: string;
  specialtyKey: string;
  titleKey: string;
}) => Promise<Result<{ id: string }>>;

type Props = {
  readonly regionCode: string;
  readonly specialties: readonly Specialty[];
  readonly firstPage: 'bring' | 'edit';
  readonly create: CreateApplication;
};

export function TitleChooser({ regionCode, specialties, firstPage, create }: Props) {
  const router = useRouter();
  const { run, pending, failure } = useAct(create);
  const make = async ({ specialty, title }: Chosen) => {
    const made = await run({ regionCode, specialtyKey: specialty.key, titleKey: title.key });
    if (made !== null) router.push(`/applications/${made.id}/${firstPage}`);
  };
  return (
    <TitleForm
      specialties={specialties}
      failure={failure && { title: '没有新增申请书', message: failure.message }}
      note={({ specialty, title }) =>
        `您将申报：${specialty.name}专业 ${title.name}。一个年度只能新增一份申请书，请核对后再确定。`
      }
      button={pending ? '正在新增…' : '确定新增'}
      pending={pending}
      onChosen={(chosen) => void make(chosen)}
    />
  );
}
