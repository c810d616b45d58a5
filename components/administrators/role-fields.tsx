'use client';
// As what somebody is invited, and until when.

import { DayField } from '@/components/ui/day-field';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import type { AdministratorRole } from '@/lib/domain/registration/offices';
import { roleNames } from '@/lib/messages/workflow';

export type RoleWanted<R extends AdministratorRole = AdministratorRole> = {
  readonly role: R;
  readonly roleTo: string;
};
type Props<R extends AdministratorRole> = {
  /** What the fields' ids begin with. */
  readonly id: string;
  readonly roles: readonly R[];
  readonly wanted: RoleWanted<R>;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (wanted: RoleWanted<R>) => void;
};

export function RoleFields<R extends AdministratorRole>(props: Props<R>) {
  const { id, roles, wanted, errors, onChange } = props;
  return (
    <>
      {roles.length > 1 && (
        <Field id={`${id}-role`} label="身份">
          {(control) => (
            <select
              {...control}
              className={styles.input}
              value={wanted.role}
              onChange={(event) => onChange({ ...wanted, role: event.target.value as R })}
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
      <TermField
        id={`${id}-roleTo`}
        value={wanted.roleTo}
        error={errors['roleTo']}
        onChange={(roleTo) => onChange({ ...wanted, roleTo })}
      />
    </>
  );
}

type TermProps = {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
};

/** Until when somebody is an administrator. */
export const TermField = (props: TermProps) => (
  <DayField {...props} label="任期至" optional hint="最后一天；不填则一直有效，直到被结束。" />
);
