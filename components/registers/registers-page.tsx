// 数据维护: the registers that somebody keeps, by what they are about.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';

type Entry = {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly about: string;
  readonly count: number;
};

export function RegistersPage({ entries }: { readonly entries: readonly Entry[] }) {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <div className="max-w-4xl space-y-6">
      <h1>数据维护</h1>
      <p>这里的内容改了就生效，每一次修改都留有记录。</p>
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {entries
              .filter((entry) => entry.group === group)
              .map(({ id, title, about, count }) => (
                <li key={id} className="py-2">
                  <Link href={`/registers/${id}`} prefetch={false} className={styles.quiet}>
                    {title}（{count}）
                  </Link>
                  <p className="text-sm text-zinc-700">{about}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
