'use client';
// 结束 of an administrator's role; asks once, in words that name the person.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { AdministratorActions } from './unit-types';

type Props = {
  readonly unit: string;
  readonly administrator: {
    readonly grantId: string;
    readonly name: string;
    readonly own: boolean;
  };
  readonly end: AdministratorActions['end'];
};

export function EndAdministrator({ unit, administrator: { grantId, name, own }, end }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { run, pending, failure } = useAct(end);
  const press = async () => {
    if ((await run({ grantId })) === null) return;
    setOpen(false);
    if (own) window.location.assign('/login');
    router.refresh();
  };
  return (
    <>
      <button type="button" className={styles.danger} onClick={() => setOpen(true)}>
        结束
        <span className="sr-only">{name} 的管理员身份</span>
      </button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={own ? '结束自己的管理员身份' : `结束 ${name} 的管理员身份`}
        description={`${own ? '您' : name}将不能再以${unit}管理员的身份办理，已办理的记录保留。${
          own ? '结束后需要重新登录。' : '对方会收到通知。'
        }`}
      >
        {failure && (
          <p role="alert" className="mb-3 font-medium text-danger">
            {failure.message}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <button
            type="button"
            className={styles.primary}
            disabled={pending}
            onClick={() => void press()}
          >
            {pending ? '正在办理…' : '确定结束'}
          </button>
          <button type="button" className={styles.secondary} onClick={() => setOpen(false)}>
            取消
          </button>
        </div>
      </Dialog>
    </>
  );
}
