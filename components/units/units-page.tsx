// 单位: those that wait for a decision, and all of my scope as a tree.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { UnitBadge } from './unit-badge';
import { UnitTree, type UnitNode } from './unit-tree';

type Props = {
  readonly list: {
    readonly decides: boolean;
    readonly waiting: readonly Omit<UnitNode, 'below'>[];
    readonly tree: readonly UnitNode[];
    readonly cut: boolean;
  };
  /** What was searched for; '' for everything. */
  readonly text: string;
};

export function UnitsPage({ list, text }: Props) {
  return (
    <div className="space-y-6">
      <h1>单位</h1>
      {list.decides && text === '' && <Waiting waiting={list.waiting} />}
      <section aria-labelledby="tree" className="space-y-4">
        <h2 id="tree">{text === '' ? '全部单位' : `查找“${text}”的结果`}</h2>
        <form role="search" className="flex max-w-xl flex-wrap items-end gap-3">
          <label className="min-w-52 flex-1">
            <span className="font-medium">查找单位</span>
            <input
              type="search"
              name="q"
              defaultValue={text}
              maxLength={100}
              placeholder="名称、曾用名、拼音或统一社会信用代码"
              className={styles.input}
            />
          </label>
          <button type="submit" className={styles.secondary}>
            查找
          </button>
        </form>
        {list.tree.length === 0 ? <Nothing text={text} /> : <UnitTree nodes={list.tree} />}
        {list.cut && <p>单位较多，这里只列出前 500 个。请查找要看的单位。</p>}
      </section>
    </div>
  );
}

function Nothing({ text }: { readonly text: string }) {
  return text === '' ? (
    <p>还没有单位。下级单位从首页“单位注册”登记后，会出现在这里，等待您审核。</p>
  ) : (
    <p>没有找到。请换一个词查找，或查看全部单位。</p>
  );
}

function Waiting({ waiting }: { readonly waiting: Props['list']['waiting'] }) {
  return (
    <section aria-labelledby="waiting" className="space-y-3">
      <h2 id="waiting">等待审核</h2>
      {waiting.length === 0 ? (
        <p>没有等待审核的单位。</p>
      ) : (
        <Table
          caption="等待审核的单位"
          heads={['单位名称', '统一社会信用代码', '单位性质', '状态', '注册日期', '操作']}
          rows={waiting.map(({ id, name, uscc, nature, state, registeredAt }) => ({
            key: id,
            cells: [
              name,
              uscc,
              nature,
              <UnitBadge key="state" state={state} />,
              formatTableDate(registeredAt),
              <Link key="open" href={`/units/${id}`} prefetch={false} className={styles.secondary}>
                审核
                <span className="sr-only">{name}</span>
              </Link>,
            ],
          }))}
        />
      )}
    </section>
  );
}
