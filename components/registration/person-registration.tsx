'use client';
// 个人注册: notice and consent, identity, contact and password, and what comes next.

import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { FailureBox } from '@/components/ui/failure-box';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { parsePerson, type PersonForm } from '@/lib/domain/registration/person';
import type { Result } from '@/lib/domain/result';
import { problemSentences } from '@/lib/messages/registration';
import { ConsentStep, type Consent } from './consent-step';
import { ContactFields, emptyPerson, IdentityFields, type Errors } from './person-fields';
import { consentProblems, summaryOf } from './registration-problems';
import { Wizard } from './wizard';

type Props = {
  readonly consentText: { readonly version: string; readonly text: string };
  readonly register: (input: {
    person: PersonForm;
    consentVersion: string;
    read: true;
    sensitive: true;
  }) => Promise<Result<{ userId: string }>>;
  /** What to do once there is an account; without it the way to the regions. */
  readonly next?: ReactNode;
};

const identity = ['documentKind', 'documentNumber', 'name'];

export function PersonRegistration({ consentText, register, next }: Props) {
  const [consent, setConsent] = useState<Consent>({ read: false, sensitive: false });
  const [form, setForm] = useState(emptyPerson);
  const [errors, setErrors] = useState<Errors>({});
  const [done, setDone] = useState(false);
  const { run, pending, failure } = useAct(register);

  const check = (fields: (name: string) => boolean) => {
    const parsed = parsePerson(form, new Date());
    const all = parsed.ok ? {} : problemSentences(parsed.problems);
    const found = Object.fromEntries(Object.entries(all).filter(([name]) => fields(name)));
    setErrors(found);
    return summaryOf(found);
  };
  const finish = async () => {
    const input = {
      person: form,
      consentVersion: consentText.version,
      read: true as const,
      sensitive: true as const,
    };
    if ((await run(input)) !== null) setDone(true);
    return [];
  };

  if (done) return <PersonDone name={form.name} next={next ?? <ToRegions />} />;
  const fields = { form, errors, onChange: setForm };
  return (
    <>
      <FailureBox title="没有注册成功" failure={failure} />
      <Wizard
        finish="完成注册"
        pending={pending}
        onFinish={finish}
        steps={[
          {
            title: '阅读告知',
            content: <ConsentStep {...consentText} consent={consent} onChange={setConsent} />,
            check: () => consentProblems(consent),
          },
          {
            title: '身份信息',
            content: <IdentityFields {...fields} />,
            check: () => check((name) => identity.includes(name)),
          },
          {
            title: '联系方式和密码',
            content: <ContactFields {...fields} />,
            check: () => check(() => true),
          },
        ]}
      />
    </>
  );
}

function PersonDone({ name, next }: { readonly name: string; readonly next: ReactNode }) {
  return (
    <NoticeBox tone="done" title="注册成功">
      <p>{name}，您的帐户已可以使用。登录名是您的证件号码。</p>
      <div className="mt-2">{next}</div>
    </NoticeBox>
  );
}

function ToRegions() {
  return (
    <>
      <p>
        接下来：回到首页，从您的<strong>评审地区</strong>入口登录，再点击“新增申请书”。
      </p>
      <p className="mt-3">
        <Link href="/" className={styles.primary}>
          回到首页选择评审地区
        </Link>
      </p>
    </>
  );
}
