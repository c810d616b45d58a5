'use client';
// The fields of a person: identity, and contact with password.

import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import type { PersonForm } from '@/lib/domain/registration/person';
import { documentKindNames } from '@/lib/messages/identity';
import type { DocumentKind } from '@/lib/domain/identity/document-number';

export type Errors = Readonly<Record<string, string>>;
type Props = {
  readonly form: PersonForm;
  readonly errors: Errors;
  readonly onChange: (form: PersonForm) => void;
};

export const emptyPerson: PersonForm = {
  documentKind: 'residentIdCard',
  documentNumber: '',
  name: '',
  mobile: '',
  email: '',
  password: '',
  passwordAgain: '',
};

export function IdentityFields({ form, errors, onChange }: Props) {
  return (
    <>
      <Field id="documentKind" label="证件类型" error={errors['documentKind']}>
        {(control) => (
          <select
            {...control}
            className={styles.input}
            value={form.documentKind}
            onChange={(event) =>
              onChange({ ...form, documentKind: event.target.value as DocumentKind })
            }
          >
            {Object.entries(documentKindNames).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id="documentNumber"
        label="证件号码"
        hint="18 位，最后一位可以是 X。一个号码只能注册一次。"
        value={form.documentNumber}
        onChange={(documentNumber) => onChange({ ...form, documentNumber })}
        error={errors['documentNumber']}
        autoComplete="off"
      />
      <TextField
        id="name"
        label="姓名"
        hint="与证件完全一致。名字中间的点可以用键盘上数字 1 左边的键输入，系统会统一成“·”。"
        value={form.name}
        onChange={(name) => onChange({ ...form, name })}
        error={errors['name']}
        autoComplete="name"
      />
    </>
  );
}

export function ContactFields({ form, errors, onChange }: Props) {
  return (
    <>
      <TextField
        id="mobile"
        label="手机号码"
        type="tel"
        inputMode="tel"
        value={form.mobile}
        onChange={(mobile) => onChange({ ...form, mobile })}
        error={errors['mobile']}
        autoComplete="tel"
      />
      <TextField
        id="email"
        label="电子邮箱"
        optional
        inputMode="email"
        value={form.email}
        onChange={(email) => onChange({ ...form, email })}
        error={errors['email']}
        autoComplete="email"
      />
      <TextField
        id="password"
        label="登录密码"
        type="password"
        hint="至少 12 位，可以用汉字、字母和数字。用几个不相干的词连成一句话，好记又安全。"
        value={form.password}
        onChange={(password) => onChange({ ...form, password })}
        error={errors['password']}
        autoComplete="new-password"
      />
      <TextField
        id="passwordAgain"
        label="再输入一次密码"
        type="password"
        value={form.passwordAgain}
        onChange={(passwordAgain) => onChange({ ...form, passwordAgain })}
        error={errors['passwordAgain']}
        autoComplete="new-password"
      />
    </>
  );
}
