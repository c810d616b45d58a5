'use client';
// 撤回 of an invitation that nobody has accepted yet.

import { useRouter } from 'next/navigation';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { AdministratorActions } from './administrator-types';

type Props = {
  readonly invitation: { readonly id: string; readonly name: string };
  readonly withdraw: AdministratorActions['withdraw'];
};

export function WithdrawInvitation({ invitation: { id, name }, withdraw }: Props) {
  const router = useRouter();
  const { run, pending, failure } = useAct(withdraw);
  const press = async () => {
    if ((await run({ invitationId: id })) !== null) router.refresh();
  };
  return (
    <>
      <button
        type="button"
        className={styles.danger}
        disabled={pending}
        onClick={() => void press()}
      >
        撤回
        <span className="sr-only">给 {name} 的邀请</span>
      </button>
      {failure && <p role="alert">{failure.message}</p>}
    </>
  );
}
