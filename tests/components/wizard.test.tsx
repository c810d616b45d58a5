import './browser-globals';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { PersonRegistration } from '@/components/registration/person-registration';
import { Wizard } from '@/components/registration/wizard';
import type { PersonForm } from '@/lib/domain/registration/person';
import { syntheticDocumentNumber } from '@/prisma/seed/world/numbers';
import { failure } from './section-props';
import { stage } from './stage';

function TwoSteps({ onFinish }: { readonly onFinish: (form: object) => void }) {
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const input = (label: string, value: string, set: (value: string) => void) => (
    <label>
      {label}
      <input value={value} onChange={(event) => set(event.target.value)} />
    </label>
  );
  const missing = (value: string) => (value === '' ? [{ href: '#x', message: '请填写。' }] : []);
  return (
    <Wizard
      finish="完成"
      pending={false}
      onFinish={() => {
        onFinish({ name, unit });
        return Promise.resolve([]);
      }}
      steps={[
        { title: '姓名', content: input('姓名', name, setName), check: () => missing(name) },
        { title: '单位', content: input('单位', unit, setUnit), check: () => missing(unit) },
      ]}
    />
  );
}

describe('steps one after the other', () => {
  it('go on only when nothing is wrong, and say what is', async () => {
    const { user } = stage(<TwoSteps onFinish={() => undefined} />);
    expect(screen.getByText('第 1 步，共 2 步：姓名')).toBeVisible();
    expect(screen.queryByText('上一步')).toBeNull();
    await user.click(screen.getByText('下一步'));
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByRole('link', { name: '请填写。' })).toHaveAttribute('href', '#x');
    await user.type(screen.getByLabelText('姓名'), '古丽');
    await user.click(screen.getByText('下一步'));
    expect(screen.getByText('第 2 步，共 2 步：单位')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keep what was typed when somebody goes back and on again', async () => {
    const finished: object[] = [];
    const { user } = stage(<TwoSteps onFinish={(form) => finished.push(form)} />);
    await user.type(screen.getByLabelText('姓名'), '古丽');
    await user.click(screen.getByText('下一步'));
    await user.type(screen.getByLabelText('单位'), '示例单位');
    await user.click(screen.getByText('上一步'));
    expect(screen.getByLabelText('姓名')).toHaveValue('古丽');
    await user.click(screen.getByText('下一步'));
    expect(screen.getByLabelText('单位')).toHaveValue('示例单位');
    await user.click(screen.getByText('完成'));
    expect(finished).toEqual([{ name: '古丽', unit: '示例单位' }]);
  });

  it('forget the errors of a step that is left', async () => {
    const { user } = stage(<TwoSteps onFinish={() => undefined} />);
    await user.type(screen.getByLabelText('姓名'), '古丽');
    await user.click(screen.getByText('下一步'));
    await user.click(screen.getByText('完成'));
    expect(screen.getByRole('alert')).toBeVisible();
    await user.click(screen.getByText('上一步'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('registering a person, step by step', () => {
  const number = syntheticDocumentNumber(7001);
  const consent = { version: '1.0', text: '个人信息处理告知' };
  const secret = '天山南北 好风光 一路同行';
  type Register = Parameters<typeof PersonRegistration>[0]['register'];

  /** Fills in everything up to the last button. */
  async function fillIn(register: Register) {
    const { user } = stage(<PersonRegistration consentText={consent} register={register} />);
    await user.click(screen.getByText('下一步'));
    expect(screen.getByRole('alert')).toHaveTextContent('我已阅读并知悉本告知');
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    await user.click(screen.getByText('下一步'));
    await user.type(screen.getByLabelText('证件号码'), `${number.slice(0, 17)}A`);
    await user.type(screen.getByLabelText('姓名'), '古丽·示例');
    await user.click(screen.getByText('下一步'));
    expect(screen.getByLabelText('证件号码')).toBeInvalid();
    await user.clear(screen.getByLabelText('证件号码'));
    await user.type(screen.getByLabelText('证件号码'), number);
    await user.click(screen.getByText('下一步'));
    await user.type(screen.getByLabelText('手机号码'), '19900000001');
    await user.type(screen.getByLabelText('登录密码'), secret);
    await user.type(screen.getByLabelText('再输入一次密码'), secret);
    return user;
  }

  it('sends everything once and says what comes next', async () => {
    const sent: { person: PersonForm }[] = [];
    const user = await fillIn((input) => {
      sent.push(input);
      return Promise.resolve({ ok: true, data: { userId: 'u' } });
    });
    await user.click(screen.getByText('完成注册'));
    expect(sent).toEqual([
      {
        person: {
          documentKind: 'residentIdCard',
          documentNumber: number,
          name: '古丽·示例',
          mobile: '19900000001',
          email: '',
          password: secret,
          passwordAgain: secret,
        },
        consentVersion: '1.0',
        read: true,
        sensitive: true,
      },
    ]);
    expect(screen.getByText('注册成功')).toBeVisible();
  });

  it('keeps everything when the server says no', async () => {
    const user = await fillIn(() =>
      Promise.resolve(failure('alreadyRegistered', '该证件号码只能注册一次。')),
    );
    await user.click(screen.getByText('完成注册'));
    expect(screen.getByRole('alert')).toHaveTextContent('该证件号码只能注册一次。');
    expect(screen.getByLabelText('手机号码')).toHaveValue('19900000001');
    await user.click(screen.getByText('上一步'));
    expect(screen.getByLabelText('证件号码')).toHaveValue(number);
    expect(screen.getByLabelText('姓名')).toHaveValue('古丽·示例');
  });
});
