'use client';
// As what somebody is invited, and until when.

import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import type { UnitRole } from '@/lib/domain/registration/administrators';
import { roleNames } from '@/lib/messages/workflow';

export type RoleWanted = { readonly role: UnitRole; readonly roleTo: string };
type Props = {
  /** What the fields' ids begin with. */
  readonly id: string;
  readonly roles: readonly UnitRole[];
  readonly wanted: RoleWanted;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (wanted: RoleWanted) => void;
};

export function RoleFields({ id, roles, wanted, errors, onChange }: Props) {
  return (
    <>
      {roles.length > 1 && (
        <Field id={`${id}-role`} label="身份">
          {(control) => (
            <select
              {...control}
              className={styles.input}
              value={wanted.role}
              onChange={(event) => onChange({ ...wanted, role: event.target.value as UnitRole })}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {roleNames[role]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        id={`${id}-roleTo`}
        label="任期至"
        optional
        hint="最后一天；不填则一直有效，直到被结束。"
        error={errors['roleTo']}
      >
        {(control) => (
          <input
            {...control}
            type="date"
            className={styles.input}
            value={wanted.roleTo}
            onChange={(event) => onChange({ ...wanted, roleTo: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
