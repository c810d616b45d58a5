// 管理员: the platform, the regions and the committees, each with who administers it now.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import type { OfficeKind } from '@/lib/domain/registration/offices';

type Office = {
  readonly kind: OfficeKind;
  readonly id: string;
  readonly name: string;
  readonly region: string | null;
  readonly href: string;
  readonly administrators: readonly string[];
};

const groups: readonly { readonly title: string; readonly kinds: readonly OfficeKind[] }[] = [
  { title: '平台', kinds: ['platform'] },
  { title: '职称管理部门', kinds: ['region'] },
  { title: '评审委员会', kinds: ['committee'] },
];

export function OfficesPage({ offices }: { readonly offices: readonly Office[] }) {
  return (
    <div className="max-w-4xl space-y-6">
      <h1>管理员</h1>
      <p>
        平台、各地区职称管理部门和评审委员会的管理员在这里邀请、结束；单位的管理员在“单位”中各单位的“管理员”页办理。
      </p>
      {groups.map(({ title, kinds }) => {
        const listed = offices.filter(({ kind }) => kinds.includes(kind));
        return (
          listed.length > 0 && (
            <section key={title} className="space-y-2">
              <h2>{title}</h2>
              <Table
                caption={title}
                heads={['名称', '现任管理员', '操作']}
                rows={listed.map(({ id, name, region, href, administrators }) => ({
                  key: id,
                  cells: [
                    region === null ? name : `${name}（${region}）`,
                    administrators.length === 0 ? (
                      <span key="nobody" className="text-warn">
                        没有管理员
                      </span>
                    ) : (
                      administrators.join('、')
                    ),
                    <Link key="open" href={href} prefetch={false} className={styles.quiet}>
                      管理
                      <span className="sr-only">{name}的管理员</span>
                    </Link>,
                  ],
                }))}
              />
            </section>
          )
        );
      })}
    </div>
  );
}
