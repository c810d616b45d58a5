'use client';
// 结束 of an administrator's role; asks once, in words that name the person.

import { useRouter } from 'next/navigation';
import { useAct } from '@/components/ui/use-act';
import { Answer, AskingButton } from '@/components/workflow/asking-button';
import type { AdministratorActions } from './administrator-types';

type Props = {
  readonly office: string;
  readonly administrator: {
    readonly grantId: string;
    readonly name: string;
    readonly own: boolean;
  };
  readonly end: AdministratorActions['end'];
};

export function EndAdministrator({ office, administrator: { grantId, name, own }, end }: Props) {
  const router = useRouter();
  const { run, pending, failure } = useAct(end);
  const press = async (close: () => void) => {
    if ((await run({ grantId })) === null) return;
    close();
    if (own) window.location.assign('/login');
    router.refresh();
  };
  return (
    <AskingButton
      label={
        <>
          结束
          <span className="sr-only">{name} 的管理员身份</span>
        </>
      }
      look="danger"
      title={own ? '结束自己的管理员身份' : `结束 ${name} 的管理员身份`}
      question={`${own ? '您' : name}将不能再以${office}管理员的身份办理，已办理的记录保留。${
        own ? '结束后需要重新登录。' : '对方会收到通知。'
      }`}
      refusal={null}
    >
      {(close) => (
        <>
          {failure && (
            <p role="alert" className="mb-3 font-medium text-danger">
              {failure.message}
            </p>
          )}
          <Answer
            confirm="确定结束"
            pending={pending}
            onConfirm={() => void press(close)}
            onCancel={close}
          />
        </>
      )}
    </AskingButton>
  );
}
