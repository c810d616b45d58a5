// One record of a register: its form, and for a round the way to next year's and to its forms.

import Link from 'next/link';
import type { ReactNode } from 'react';
import { styles } from '@/components/ui/styles';
import { RegisterForm } from './register-form';
import type { RegisterActions, RegisterFormDto } from './register-types';

type Props = {
  readonly form: RegisterFormDto;
  readonly actions: RegisterActions;
  readonly children?: ReactNode;
};

export function RegisterFormPage({ form, actions, children }: Props) {
  const { id, key, title, name, copiedFrom } = form;
  return (
    <div className="space-y-5">
      <p>
        <Link href={`/registers/${id}`} prefetch={false} className={styles.quiet}>
          ← {title}
        </Link>
      </p>
      <h1>{key === null ? `新增${title}` : `${title}：${name}`}</h1>
      {copiedFrom !== null && (
        <p>已从上一年度的批次复制，申报表单也一起带过来。请核对每一个时间，再保存。</p>
      )}
      {id === 'rounds' && key !== null && (
        <p className="flex flex-wrap gap-x-6">
          <Link
            href={`/registers/rounds/new?copy=${key}`}
            prefetch={false}
            className={styles.quiet}
          >
            复制为下一年度的批次
          </Link>
        </p>
      )}
      {id === 'rounds' && key !== null && (
        <p>时间往后改就是延长：保存时自动发布通知，并告知这个批次里还没有办完的申报人。</p>
      )}
      {children}
      <RegisterForm form={form} actions={actions} />
    </div>
  );
}
