// One kind of work that waits: how much, since when, until when, and the way to it.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { countInWords } from '@/lib/messages/review-list';
import { timeLeft } from '@/lib/messages/time-left';
import { ageInWords } from './age';

type Props = {
  readonly title: string;
  /** `份申请书等待审核`, behind the number. */
  readonly waits: string;
  readonly nothing: string;
  readonly count: number;
  readonly oldest: Date | null;
  /** The window that closes first. */
  readonly due?: Date | null;
  /** More about them, as a sentence. */
  readonly note?: string | false;
  readonly href: string;
  readonly link: string;
  readonly now: Date;
};

export function WaitingBox(props: Props) {
  const { title, waits, nothing, count, oldest, due, note, href, link, now } = props;
  return (
    <section className={styles.box}>
      <h2>{title}</h2>
      <p className="mt-1">
        {count === 0 ? nothing : `有 ${countInWords(count)} ${waits}。`}
        {oldest &&
          `最早的一${waits.startsWith('个') ? '个' : '份'}已等待 ${ageInWords(oldest, now)}。`}
        {note}
      </p>
      {due && (
        <p className="font-medium">
          最近的审核截止时间：{formatDateTime(due)}，{timeLeft(due, now)}。
        </p>
      )}
      <Link
        href={href}
        prefetch={false}
        className={count === 0 ? styles.quiet : `${styles.secondary} mt-2`}
      >
        {link}
      </Link>
    </section>
  );
}
