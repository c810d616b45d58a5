// The front page, laid out as the guide says: regional entries left, 自治区 top right,
// registration right (申报指南 一).

import Link from 'next/link';
import { SiteHeader } from '@/components/layout/site-header';
import { styles } from '@/components/ui/styles';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { ContactList, type Contact } from './contact-list';
import { ProcessSteps } from './process-steps';
import { RegionEntries, type RegionEntry } from './region-entries';
import { OpenWindow, type ApplicationWindow } from './open-window';

type Notice = { readonly id: string; readonly title: string; readonly publishedAt: Date };
type Props = {
  readonly regions: readonly RegionEntry[];
  readonly notices: readonly Notice[];
  readonly support: readonly Contact[];
  readonly links: readonly Contact[];
  readonly contacts: readonly Contact[];
  readonly window: ApplicationWindow | null;
};

export function HomePage({ regions, notices, support, links, contacts, window }: Props) {
  const top = regions.find(({ kind }) => kind === 'autonomousRegion');
  return (
    <>
      <SiteHeader regionName={null} home="/">
        {top && (
          <Link href={`/login?region=${top.code}`} prefetch={false} className={styles.primary}>
            参加自治区评审登录
          </Link>
        )}
      </SiteHeader>
      <main
        id="content"
        className="mx-auto grid max-w-7xl gap-8 px-4 py-6 md:grid-cols-[16rem_1fr] lg:grid-cols-[16rem_1fr_16rem]"
      >
        <RegionEntries regions={regions.filter(({ kind }) => kind !== 'autonomousRegion')} />
        <div className="space-y-8">
          <h1>职称申报与评审</h1>
          <OpenWindow window={window} />
          <section aria-labelledby="notices">
            <h2 id="notices">通知公告</h2>
            {notices.length === 0 && (
              <p className="mt-2">暂时没有通知。申报时间确定后在这里公布。</p>
            )}
            <ul className="mt-2 divide-y divide-line border-y border-line">
              {notices.map(({ id, title, publishedAt }) => (
                <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
                  <Link href={`/notices/${id}`} prefetch={false} className={styles.quiet}>
                    {title}
                  </Link>
                  <time className="self-center text-sm text-zinc-600">
                    {formatTableDate(publishedAt)}
                  </time>
                </li>
              ))}
            </ul>
          </section>
          <ProcessSteps />
          <ContactList title="各系列评审委员会联系方式" contacts={contacts} folded />
          <Link href="/committees" prefetch={false} className={styles.quiet}>
            各评审委员会的联系方式和申报时间
          </Link>
        </div>
        <aside className="space-y-8 md:col-start-2 lg:col-start-auto">
          <section aria-labelledby="register" className={styles.box}>
            <h2 id="register">用户注册</h2>
            <p className="mt-2 text-sm">
              一个身份证号只能注册一次。刚注册的单位需要经过主管单位审核，单位信息才能生效。
            </p>
            <div className="mt-3 grid gap-3">
              <Link href="/register/person" prefetch={false} className={styles.secondary}>
                个人注册
              </Link>
              <Link href="/register/unit" prefetch={false} className={styles.secondary}>
                单位注册
              </Link>
            </div>
          </section>
          <ContactList title="技术咨询电话" contacts={support} />
          <ContactList title="其他补充说明" contacts={links} />
        </aside>
      </main>
    </>
  );
}
