// The filters of the accounts: a plain form, so that it works before any script does.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { accountStates, type AccountList } from '@/lib/domain/policy/account-list';
import { roles } from '@/lib/domain/policy/actor';
import { roleNames } from '@/lib/messages/workflow';
import { accountStateNames } from './account-state-names';

type Choice = {
  readonly name: 'role' | 'state';
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, label: string])[];
};

function FilterChoice({ name, label, value, options }: Choice) {
  return (
    <label className="block min-w-48">
      <span className="block pb-1">{label}</span>
      <select name={name} defaultValue={value ?? ''} className={styles.input}>
        <option value="">全部</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function AccountFilters({ list }: { readonly list: AccountList }) {
  const isFiltered = [list.role, list.state, list.name].some((value) => value !== null);
  return (
    <form action="/accounts" className="flex flex-wrap items-end gap-3">
      {list.name !== null && <input type="hidden" name="name" value={list.name} />}
      <FilterChoice
        name="role"
        label="现任角色"
        value={list.role}
        options={roles.map((role) => [role, roleNames[role]])}
      />
      <FilterChoice
        name="state"
        label="状态"
        value={list.state}
        options={accountStates.map((state) => [state, accountStateNames[state]])}
      />
      <button type="submit" className={styles.secondary}>
        筛选
      </button>
      {isFiltered && (
        <Link href="/accounts" prefetch={false} className={styles.quiet}>
          清除全部条件
        </Link>
      )}
    </form>
  );
}
