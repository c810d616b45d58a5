'use client';
// 邀请管理员: whom, as what, until when; the link is shown once.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActForm, useTexts } from '@/components/ui/act-form';
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
  const [wanted, setWanted] = useState<RoleWanted>({ role: roles[0] ?? 'unitAdmin', roleTo: '' });
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const { run, pending, failure } = useAct(invite);
  const { texts, field, clear } = useTexts('invite', nobody, failure);
  const errors = failure?.fieldErrors ?? {};
  const send = async () => {
    const answer = await run({ office: { kind, id }, ...wanted, ...texts });
    if (answer === null) return;
    setMade({ name: texts.name, link: answer.link });
    clear();
    router.refresh();
  };
  return (
    <ActForm
      prefix="invite"
      verb="生成"
      label="生成邀请链接"
      onSend={send}
      {...{ failure, pending }}
    >
      {made && <InvitationLink {...made} />}
      <TextField
        {...field('name')}
        label="姓名"
        hint="与对方证件上的姓名一致；姓名不一致的帐户不能接受。"
      />
      <TextField
        {...field('email')}
        label="对方的电子邮箱"
        optional
        hint="填写后，链接会同时发到这个邮箱。"
        inputMode="email"
      />
      <RoleFields id="invite" roles={roles} wanted={wanted} errors={errors} onChange={setWanted} />
    </ActForm>
  );
}
