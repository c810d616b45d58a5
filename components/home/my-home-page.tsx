// 我的主页: what waits for the person in this role, with its age, and what is new.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { NoticeBox } from '@/components/ui/notice-box';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { isSelectable } from '@/lib/domain/workflow/unit-table';
import { countInWords } from '@/lib/messages/review-list';
import { roleNames } from '@/lib/messages/workflow';
import { MyApplicationCard, type MyApplicationDto } from './my-application-card';
import { WaitingBox } from './waiting-box';

type Notification = {
  readonly id: string;
  readonly subject: string;
  readonly href: string | null;
  readonly createdAt: Date;
};
type Waiting = { readonly count: number; readonly oldest: Date | null };
type Home = {
  readonly applications: readonly MyApplicationDto[];
  /** No application of this year yet. */
  readonly mayAdd: boolean;
  readonly waiting: {
    readonly waiting: number;
    readonly unread: number;
    readonly oldest: Date | null;
    readonly due: Date | null;
  } | null;
  readonly pendingUnits: Waiting | null;
  readonly usedUpReturns: Waiting | null;
  readonly unit: { readonly id: string; readonly name: string; readonly state: string } | null;
  readonly notifications: readonly Notification[];
};
type Props = { readonly actor: Actor; readonly home: Home; readonly now: Date };

export function MyHomePage({ actor, home, now }: Props) {
  return (
    <div className="space-y-8">
      <h1>我的主页</h1>
      <p className="text-zinc-600">
        您现在以“{roleNames[actor.role]}
        {actor.office && ` · ${actor.office}`}”的身份办理。本页时间均为北京时间。
      </p>
      {actor.role === 'unitAdmin' && home.unit && !isSelectable(home.unit.state) && (
        <UnitNotReady unit={home.unit} />
      )}
      {actor.role === 'applicant' && <Applicant home={home} />}
      <Waits actor={actor} home={home} now={now} />
      <Notifications notifications={home.notifications} />
    </div>
  );
}

function UnitNotReady({ unit }: { readonly unit: NonNullable<Home['unit']> }) {
  return (
    <NoticeBox
      tone="warn"
      title={unit.state === 'pending' ? '本单位等待主管单位审核' : '本单位暂时不能使用'}
    >
      <p>
        主管单位审核通过后，申报人才能选择“{unit.name}”。
        <Link href={`/units/${unit.id}`} prefetch={false} className={styles.quiet}>
          查看审核进展
        </Link>
      </p>
    </NoticeBox>
  );
}

function Applicant({ home }: { readonly home: Home }) {
  return (
    <section aria-labelledby="mine" className="space-y-4">
      <h2 id="mine">我的申请书</h2>
      {home.applications.length === 0 && (
        <p>还没有申请书。初次登录需要新增一份；保存成功后，以后只需修改，不必每次新增。</p>
      )}
      {home.applications.slice(0, 1).map((application) => (
        <MyApplicationCard key={application.id} application={application} />
      ))}
      {home.mayAdd && (
        <Link href="/applications/new" prefetch={false} className={styles.primary}>
          新增申请书
        </Link>
      )}
    </section>
  );
}

/** What waits for an office: applications, units, returns to grant. */
function Waits({ actor, home, now }: Props) {
  const { waiting, pendingUnits, usedUpReturns } = home;
  const reads = actor.role === 'regionAdmin';
  return (
    <>
      {waiting && (
        <WaitingBox
          title={reads ? '申请书查询' : '申请书审核'}
          waits={reads ? '份申请书正在审核' : '份申请书等待审核'}
          nothing={reads ? '没有正在审核的申请书。' : '没有等待审核的申请书。'}
          count={waiting.waiting}
          oldest={waiting.oldest}
          due={waiting.due}
          note={waiting.unread > 0 && `其中 ${countInWords(waiting.unread)} 份还没有人开始办理。`}
          href={reads ? '/applications?view=waiting' : '/applications'}
          link={reads ? '查看申请书' : '去审核'}
          now={now}
        />
      )}
      {usedUpReturns && (
        <WaitingBox
          title="退回次数审批"
          waits="份申请书的退回次数已用完"
          nothing="没有退回次数用完的申请书。"
          {...usedUpReturns}
          href="/returns"
          link="查看"
          now={now}
        />
      )}
      {pendingUnits && (
        <WaitingBox
          title="单位审核"
          waits="个单位等待审核"
          nothing="没有等待审核的单位。"
          {...pendingUnits}
          href="/units"
          link="查看单位"
          now={now}
        />
      )}
    </>
  );
}

function Notifications({ notifications }: { readonly notifications: readonly Notification[] }) {
  return (
    <section aria-labelledby="news">
      <h2 id="news">最新通知</h2>
      {notifications.length === 0 && (
        <p className="mt-1">没有通知。申请书有进展时会在这里告诉您。</p>
      )}
      <ul className="mt-2 divide-y divide-line">
        {notifications.map(({ id, subject, href, createdAt }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
            {href ? (
              <Link href={href} prefetch={false} className={styles.quiet}>
                {subject}
              </Link>
            ) : (
              subject
            )}
            <time className="self-center text-sm text-zinc-600">{formatDateTime(createdAt)}</time>
          </li>
        ))}
      </ul>
      <Link href="/inbox" prefetch={false} className={styles.quiet}>
        全部通知
      </Link>
    </section>
  );
}
