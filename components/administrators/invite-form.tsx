'use client';
// 邀请管理员: whom, as what, until when; the link is shown once.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { summaryOf } from '@/components/registration/registration-problems';
import { ErrorSummary } from '@/components/ui/error-summary';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import type { AdministratorRole, OfficeRef } from '@/lib/domain/registration/offices';
import { InvitationLink } from './invitation-link';
import { RoleFields, type RoleWanted } from './role-fields';
import type { AdministratorActions } from './administrator-types';

type Props = {
  readonly office: OfficeRef;
  readonly roles: readonly AdministratorRole[];
  readonly invite: AdministratorActions['invite'];
};
const nobody = { name: '', email: '' };

export function InviteForm({ office: { kind, id }, roles, invite }: Props) {
  const router = useRouter();
  const [person, setPerson] = useState(nobody);
  const [wanted, setWanted] = useState<RoleWanted>({ role: roles[0] ?? 'unitAdmin', roleTo: '' });
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const { run, pending, failure } = useAct(invite);
  const errors = failure?.fieldErrors ?? {};
  const send = async () => {
    const answer = await run({ office: { kind, id }, ...wanted, ...person });
    if (answer === null) return;
    setMade({ name: person.name, link: answer.link });
    setPerson(nobody);
    router.refresh();
  };
  return (
    <form
      noValidate
      className="mt-3 max-w-xl space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {made && <InvitationLink {...made} />}
      {failure && <ErrorSummary title={failure.message} items={summaryOf(errors, 'invite-')} />}
      <TextField
        id="invite-name"
        label="姓名"
        hint="与对方证件上的姓名一致；姓名不一致的帐户不能接受。"
        value={person.name}
        onChange={(name) => setPerson({ ...person, name })}
        error={errors['name']}
        autoComplete="off"
      />
      <TextField
        id="invite-email"
        label="对方的电子邮箱"
        optional
        hint="填写后，链接会同时发到这个邮箱。"
        inputMode="email"
        value={person.email}
        onChange={(email) => setPerson({ ...person, email })}
        error={errors['email']}
        autoComplete="off"
      />
      <RoleFields id="invite" roles={roles} wanted={wanted} errors={errors} onChange={setWanted} />
      <button type="submit" className={styles.primary} disabled={pending}>
        {pending ? '正在生成…' : '生成邀请链接'}
      </button>
    </form>
  );
}
