'use client';
// The page of an invitation: who asks, sign in or register, accept. Its secret stands behind #.

import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { formatDate, formatDateTime } from '@/lib/domain/beijing-time';
import type { AdministratorRole } from '@/lib/domain/registration/offices';
import type { PersonForm } from '@/lib/domain/registration/person';
import type { Result } from '@/lib/domain/result';
import { roleNames } from '@/lib/messages/workflow';
import { LoginForm } from './login-form';
import { PersonRegistration } from './person-registration';

export type Which = { token: string } | { invitationId: string };
type Invitation = {
  readonly office: string;
  readonly role: AdministratorRole;
  readonly expiresAt: Date;
  readonly roleTo: Date | null;
  readonly open: boolean;
};
type Props = {
  readonly signedInAs: string | null;
  readonly consentText: { readonly version: string; readonly text: string };
  readonly actions: {
    readonly read: (input: Which) => Promise<Result<Invitation>>;
    readonly accept: (input: Which) => Promise<Result<{ grantId: string }>>;
    readonly switchRole: (input: { grantId: string }) => Promise<Result<void>>;
    readonly register: (input: {
      person: PersonForm;
      consentVersion: string;
      read: true;
      sensitive: true;
    }) => Promise<Result<{ userId: string }>>;
  };
};

/** The browser alone knows the secret: it is in no address that a server or a log sees. */
function whichOf(id: string | null): Which | null {
  const token = window.location.hash.slice(1);
  if (token !== '') return { token };
  return id === null ? null : { invitationId: id };
}

export function InvitationPage({ signedInAs, consentText, actions }: Props) {
  const id = useSearchParams().get('id');
  const [found, setFound] = useState<Result<Invitation> | null>(null);
  const accepting = useAct(actions.accept);
  const switching = useAct(actions.switchRole);
  const { read } = actions;

  useEffect(() => {
    const which = whichOf(id);
    // A page without a secret asks for none that exists, and hears so in the same words.
    void read(which ?? { token: '-' }).then(setFound);
  }, [id, read]);

  const accept = async () => {
    const which = whichOf(id);
    const answer = which && (await accepting.run(which));
    if (!answer) return;
    await switching.run({ grantId: answer.grantId });
    window.location.assign('/home');
  };

  if (found === null) return <p aria-live="polite">正在查看邀请…</p>;
  if (!found.ok) {
    return (
      <NoticeBox tone="warn" title="不能打开邀请">
        <p role="alert">{found.message}</p>
        {signedInAs === null && <p>如果邀请在“通知”中，请先登录，再从“通知”打开。</p>}
      </NoticeBox>
    );
  }
  const { office, role, expiresAt, roleTo, open } = found.data;
  return (
    <div className="space-y-6">
      <p>
        <strong>{office}</strong> 邀请您担任<strong>{roleNames[role]}</strong>
        {roleTo && `，任期至 ${formatDate(new Date(roleTo.getTime() - 1))}`}。
      </p>
      {!open && (
        <NoticeBox tone="warn" title="邀请已不能接受">
          <p>这个邀请已经接受过、已撤回或已过期。仍需要时，请联系邀请您的人重新邀请。</p>
        </NoticeBox>
      )}
      {open && <p>请在北京时间 {formatDateTime(expiresAt)} 前接受。</p>}
      {open && signedInAs !== null && (
        <div className="space-y-3">
          <p>您现在登录的是 {signedInAs} 的帐户。邀请的姓名与帐户姓名一致才能接受。</p>
          {accepting.failure && (
            <p role="alert" className="font-medium text-danger">
              {accepting.failure.message}
            </p>
          )}
          <button
            type="button"
            className={styles.primary}
            disabled={accepting.pending}
            onClick={() => void accept()}
          >
            {accepting.pending ? '正在接受…' : '接受邀请'}
          </button>
        </div>
      )}
      {open && signedInAs === null && (
        <Entrances consentText={consentText} register={actions.register} />
      )}
    </div>
  );
}

type EntrancesProps = Pick<Props, 'consentText'> & {
  readonly register: Props['actions']['register'];
};

/** One at a time: both ask for a password. */
function Entrances({ consentText, register }: EntrancesProps) {
  const [registering, setRegistering] = useState(false);
  const other = (
    <button type="button" className={styles.secondary} onClick={() => setRegistering(!registering)}>
      {registering ? '已有帐户，去登录' : '还没有帐户，先注册'}
    </button>
  );
  return registering ? (
    <section aria-labelledby="register" className="space-y-4">
      <h2 id="register">注册本人帐户</h2>
      <PersonRegistration
        consentText={consentText}
        register={register}
        next={
          <p>接下来：点击下面的“已有帐户，去登录”，用证件号码和刚设置的密码登录，再接受邀请。</p>
        }
      />
      {other}
    </section>
  ) : (
    <section aria-labelledby="sign-in" className="space-y-4">
      <h2 id="sign-in">登录后接受</h2>
      <LoginForm regionCode={null} onDone={() => window.location.reload()} />
      {other}
    </section>
  );
}
