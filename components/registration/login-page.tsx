// The sign-in page: the region of the entry, number or account, password, and what to do if it fails.

import Link from 'next/link';
import { ContactList, type Contact } from '@/components/home/contact-list';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { SiteHeader } from '@/components/layout/site-header';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import type { Result } from '@/lib/domain/result';
import { ContinueSession } from './continue-session';
import { LoginForm } from './login-form';

type Region = { readonly code: string; readonly name: string };
type DemoAccount = { readonly label: string; readonly login: string; readonly password: string };
type Props = {
  readonly region: Region | null;
  readonly support: readonly Contact[];
  readonly signedInAs: string | null;
  /** Empty outside demo mode. */
  readonly demoAccounts: readonly DemoAccount[];
  readonly enterRegion: (input: { regionCode: string }) => Promise<Result<void>>;
};

export function LoginPage({ region, support, signedInAs, demoAccounts, enterRegion }: Props) {
  return (
    <>
      <SiteHeader regionName={region?.name ?? null} home="/" />
      <main id="content" className="mx-auto max-w-xl space-y-6 px-4 py-6">
        <Breadcrumb crumbs={[{ label: '首页', href: '/' }, { label: '登录' }]} />
        <h1>用户登录</h1>
        {region === null ? (
          <p>
            申报人请先从<Link href="/">首页</Link>
            选择评审地区的入口再登录；管理员可以直接登录。
          </p>
        ) : (
          <p>
            您正从“{region.name}”入口登录。如果不在{region.name}评审，请
            <Link href="/">回到首页重新选择</Link>。
          </p>
        )}
        {signedInAs !== null && (
          <ContinueSession name={signedInAs} region={region} enterRegion={enterRegion} />
        )}
        <LoginForm regionCode={region?.code ?? null} />
        <p>
          还没有帐户？
          <Link href="/register/person" prefetch={false} className={styles.quiet}>
            个人注册
          </Link>
          ，
          <Link href="/register/unit" prefetch={false} className={styles.quiet}>
            单位注册
          </Link>
        </p>
        <details className={styles.box}>
          <summary className="min-h-11 cursor-pointer font-medium">忘记密码</summary>
          <p>
            请联系本单位管理员，或拨打下面的技术咨询电话，由工作人员核实身份后给您一个重设码，再打开
            <Link href="/set-password" prefetch={false} className={styles.quiet}>
              设置新密码
            </Link>
            。
          </p>
        </details>
        <ContactList title="技术咨询电话" contacts={support} />
        {demoAccounts.length > 0 && (
          <NoticeBox tone="warn" title="演示帐号（仅演示环境显示）">
            <ul>
              {demoAccounts.map(({ label, login, password }) => (
                <li key={login}>
                  {label}：<code>{login}</code>，密码 <code>{password}</code>
                </li>
              ))}
            </ul>
          </NoticeBox>
        )}
      </main>
    </>
  );
}
