'use client';
// Who is signed in, in which role, and the way out.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Result } from '@/lib/domain/result';
import { useAct } from '@/components/ui/use-act';
import { hasCopies } from '@/components/form/browser-copy';
import { styles } from '@/components/ui/styles';

export type RoleChoice = { readonly id: string; readonly label: string };

type Props = {
  readonly name: string;
  readonly role: string;
  /** The person's other roles. */
  readonly others: readonly RoleChoice[];
  readonly switchRole: (input: { grantId: string }) => Promise<Result<void>>;
};

export function AccountMenu({ name, role, others, switchRole }: Props) {
  const router = useRouter();
  const { run, pending, failure } = useAct(switchRole);
  const choose = async (grantId: string) => {
    if (grantId === '' || (await run({ grantId })) === null) return;
    router.push('/home');
    router.refresh();
  };
  const [leaving, setLeaving] = useState<'asks' | 'failed' | null>(null);
  // Most visits do not end here: what ends them is loaded when it is needed.
  const leave = () =>
    import('./sign-out').then(({ leaveSystem }) => leaveSystem()).catch(() => setLeaving('failed'));
  return (
    <>
      <p>
        {name}
        <span className="text-zinc-600">（{role}）</span>
      </p>
      {others.length > 0 && (
        <label className="flex items-center gap-2">
          <span className="whitespace-nowrap">切换角色</span>
          <select
            className={styles.input}
            value=""
            disabled={pending}
            onChange={(event) => void choose(event.target.value)}
          >
            <option value="">请选择</option>
            {others.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        className={styles.quiet}
        onClick={() => (hasCopies() ? setLeaving('asks') : void leave())}
      >
        退出
      </button>
      {leaving === 'failed' && <p role="alert">没有退出：网络中断，请稍后再试。</p>}
      {leaving === 'asks' && (
        <div role="alert" className="flex flex-wrap items-center gap-x-4">
          <p className="text-warn">本机还有没有保存的内容，退出后会删除。</p>
          <button type="button" className={styles.quiet} onClick={() => setLeaving(null)}>
            先不退出
          </button>
          <button type="button" className={styles.quiet} onClick={() => void leave()}>
            仍然退出
          </button>
        </div>
      )}
      {failure && <p role="alert">{failure.message}</p>}
    </>
  );
}
