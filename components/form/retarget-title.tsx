'use client';
// The title of a draft that is aimed elsewhere; the next page shows what that does.

import { useRouter } from 'next/navigation';
import { TitleForm, type Specialty } from './title-form';

type Props = {
  /** Address of the page with the region in it. */
  readonly here: string;
  readonly specialties: readonly Specialty[];
};

export function RetargetTitle({ here, specialties }: Props) {
  const router = useRouter();
  return (
    <TitleForm
      specialties={specialties}
      failure={null}
      note={({ specialty, title }) => `改报为：${specialty.name}专业 ${title.name}。`}
      button="下一步：看看有什么变化"
      pending={false}
      onChosen={({ specialty, title }) => {
        const chosen = new URLSearchParams({ specialty: specialty.key, title: title.key });
        router.push(`${here}&${chosen.toString()}`);
      }}
    />
  );
}
