'use client';
// 邀请 of a colleague who has an account: told in the site, no link to hand over.

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { UnitRole } from '@/lib/domain/registration/offices';
import { RoleFields } from '@/components/administrators/role-fields';
import type { InviteStaff } from './unit-types';

type Props = {
  readonly unitId: string;
  readonly roles: readonly UnitRole[];
  readonly person: { readonly applicationId: string; readonly name: string };
  readonly invite: InviteStaff;
};

export function InviteStaffButton({ unitId, roles, person, invite }: Props) {
  const [open, setOpen] = useState(false);
  const [invited, setInvited] = useState(false);
  const [wanted, setWanted] = useState<{ role: UnitRole; roleTo: string }>({
    role: roles[0] ?? 'unitAdmin',
    roleTo: '',
  });
  const { run, pending, failure } = useAct(invite);
  const { applicationId, name } = person;
  const send = async () => {
    if ((await run({ unitId, applicationId, ...wanted })) === null) return;
    setInvited(true);
    setOpen(false);
  };
  return (
    <>
      {invited ? (
        <span role="status" className="self-center text-done">
          已邀请
        </span>
      ) : (
        <button type="button" className={styles.quiet} onClick={() => setOpen(true)}>
          邀请为管理员
          <span className="sr-only">：{name}</span>
        </button>
      )}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`邀请 ${name} 担任管理员`}
        description="对方会在“通知”中收到邀请，接受后生效。"
      >
        <form
          noValidate
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          {failure && (
            <p role="alert" className="font-medium text-danger">
              {failure.message}
            </p>
          )}
          <RoleFields
            id={`staff-${applicationId}`}
            roles={roles}
            wanted={wanted}
            errors={failure?.fieldErrors ?? {}}
            onChange={setWanted}
          />
          <div className="flex flex-wrap gap-3">
            <button type="submit" className={styles.primary} disabled={pending}>
              {pending ? '正在邀请…' : '邀请'}
            </button>
            <button type="button" className={styles.secondary} onClick={() => setOpen(false)}>
              取消
            </button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
