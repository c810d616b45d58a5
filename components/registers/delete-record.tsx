'use client';
// 删除 of a record: asks once, and says why where it is still used.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FailureBox } from '@/components/ui/failure-box';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { RegisterActions, RegisterFormDto } from './register-types';

type Props = {
  readonly register: RegisterFormDto['id'];
  readonly recordKey: string;
  readonly name: string;
  readonly remove: RegisterActions['remove'];
};

export function DeleteRecord({ register, recordKey, name, remove }: Props) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { run, pending, failure } = useAct(remove);
  const send = async () => {
    const done = await run({ register, key: recordKey });
    setAsking(false);
    if (done !== null) router.push(`/registers/${register}`);
  };
  return (
    <div>
      {asking ? (
        <span className="flex flex-wrap items-center gap-3">
          确定删除“{name}”吗？
          <button
            type="button"
            className={styles.danger}
            disabled={pending}
            onClick={() => void send()}
          >
            删除
          </button>
          <button type="button" className={styles.quiet} onClick={() => setAsking(false)}>
            不删除
          </button>
        </span>
      ) : (
        <button type="button" className={styles.danger} onClick={() => setAsking(true)}>
          删除这一条
        </button>
      )}
      <FailureBox title="没有删除" failure={failure} />
    </div>
  );
}
