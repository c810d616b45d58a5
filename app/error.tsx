'use client';

import { styles } from '@/components/ui/styles';

type Props = { readonly error: Error & { digest?: string }; readonly reset: () => void };

/** What nobody expected: what is safe, what to do, and the number that finds the log line. */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <main id="content" className="mx-auto max-w-[720px] space-y-4 px-4 py-10">
      <h1>这一页暂时打不开</h1>
      <p>可能是现在使用的人很多，或系统正在更新。已保存的内容都在，不会丢失。</p>
      <p>
        请稍等几秒再试；仍不行时，请把编号 <code>{error.digest ?? '（无）'}</code> 告诉技术咨询电话
        0991-3193615。
      </p>
      <button type="button" className={styles.primary} onClick={reset}>
        再试一次
      </button>
    </main>
  );
}
