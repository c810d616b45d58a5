'use client';
// 确定改报: once, however often it is pressed.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { styles } from '@/components/ui/styles';
import { newId } from '@/components/ui/new-id';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/domain/result';

export type TitleChoiceDto = {
  readonly regionCode: string;
  readonly specialtyKey: string;
  readonly titleKey: string;
};
export type RetargetApplication = (
  input: TitleChoiceDto & { applicationId: string; version: number; opKey: string },
) => Promise<Result<{ id: string }>>;

type Props = {
  readonly applicationId: string;
  readonly version: number;
  readonly choice: TitleChoiceDto;
  readonly retarget: RetargetApplication;
};

export function RetargetConfirm({ applicationId, version, choice, retarget }: Props) {
  const router = useRouter();
  const [opKey] = useState(() => newId());
  const { run, pending, failure } = useAct(retarget);
  const confirm = async () => {
    const moved = await run({ ...choice, applicationId, version, opKey });
    if (moved !== null) router.push(`/applications/${applicationId}/edit`);
  };
  return (
    <div className="space-y-4">
      {failure && <ErrorSummary title="没有改报" items={[{ message: failure.message }]} />}
      <button
        type="button"
        className={styles.primary}
        disabled={pending}
        onClick={() => void confirm()}
      >
        {pending ? '正在改报…' : '确定改报'}
      </button>
    </div>
  );
}
