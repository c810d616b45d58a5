'use client';
// 全部材料: the form with all files in one PDF, made in the background.

import { useRouter } from 'next/navigation';
import { FailureBox } from '@/components/ui/failure-box';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { StartEverything } from './job-types';

type Props = { readonly applicationId: string; readonly start: StartEverything };

export function EverythingStart({ applicationId, start }: Props) {
  const router = useRouter();
  const act = useAct(start);
  const begin = async () => {
    if ((await act.run({ applicationId })) !== null) router.push('/prints');
  };
  return (
    <>
      <button
        type="button"
        className={styles.secondary}
        disabled={act.pending}
        onClick={() => void begin()}
      >
        {act.pending ? '正在提交…' : '生成全部材料（连同附件）'}
      </button>
      <FailureBox title="没有开始" failure={act.failure} />
    </>
  );
}
