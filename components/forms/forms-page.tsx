// 申报表单: which form each series, specialty and level of the committee takes in a round.

import Link from 'next/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { formatDateTime, formatTableDate } from '@/lib/domain/beijing-time';
import { versionName } from '@/lib/messages/forms';
import { PlaceChooser, type SeriesChoice } from './place-chooser';

type Line = {
  readonly place: string;
  readonly name: string;
  readonly number: number;
  readonly publishedAt: Date | null;
  readonly isDrafted: boolean;
};
type Props = {
  readonly rounds: readonly {
    readonly id: string;
    readonly name: string;
    readonly year: number;
  }[];
  readonly round: { readonly id: string; readonly name: string; readonly applyTo: Date } | null;
  readonly lines: readonly Line[];
  readonly choices: readonly SeriesChoice[];
};

export function FormsPage({ rounds, round, lines, choices }: Props) {
  return (
    <div className="space-y-6">
      <h1>申报表单</h1>
      <p>
        每个系列、专业和级别要求申报人填写哪些栏目，在这里设置。没有单独设置的，使用系统默认表单。
      </p>
      {round === null ? (
        <NoticeBox tone="info">
          <p>本委员会还没有申报批次。批次由平台管理员开设，开设后在这里设置表单。</p>
        </NoticeBox>
      ) : (
        <>
          <Rounds rounds={rounds} here={round.id} />
          <p>
            批次：<strong>{round.name}</strong>，申报截止 {formatDateTime(round.applyTo)}
            （北京时间）。
          </p>
          <Table
            caption="各系列、专业、级别的申报表单"
            heads={['适用范围', '现在使用', '发布日期', '草稿', '操作']}
            rows={lines.map(({ place, name, number, publishedAt, isDrafted }) => ({
              key: place,
              cells: [
                name,
                versionName(number),
                publishedAt ? formatTableDate(publishedAt) : '—',
                isDrafted ? '有未发布的修改' : '—',
                <Link
                  key="open"
                  href={`/forms/${round.id}/${place}`}
                  prefetch={false}
                  className={styles.secondary}
                >
                  设置<span className="sr-only">{name}</span>
                </Link>,
              ],
            }))}
          />
          <PlaceChooser roundId={round.id} choices={choices} />
        </>
      )}
    </div>
  );
}

function Rounds({ rounds, here }: { readonly rounds: Props['rounds']; readonly here: string }) {
  if (rounds.length < 2) return null;
  return (
    <nav aria-label="批次">
      <ul className="flex flex-wrap gap-4">
        {rounds.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={`/forms?round=${id}`}
              prefetch={false}
              aria-current={id === here ? 'page' : undefined}
              className={styles.quiet}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
