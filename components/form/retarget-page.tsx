// 改报专业或地区: region, series, title; then what stays and what does not, before it happens.

import Link from 'next/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { RetargetConfirm, type RetargetApplication, type TitleChoiceDto } from './retarget-confirm';
import { RetargetTitle } from './retarget-title';
import { SeriesChoice, type SeriesLine } from './series-choice';
import type { Specialty } from './title-form';

type Region = { readonly code: string; readonly name: string };
type Line = { readonly id: string; readonly title: string; readonly rows: number };
type Preview =
  | {
      readonly ok: true;
      readonly displayName: string;
      readonly change: {
        readonly kept: readonly Line[];
        readonly dropped: readonly Line[];
        readonly added: readonly Line[];
      };
    }
  | { readonly ok: false; readonly message: string };
type Props = {
  readonly frame: { readonly id: string; readonly version: number; readonly displayName: string };
  readonly regions: readonly Region[];
  readonly region: Region | null;
  readonly series: readonly SeriesLine[];
  readonly titles: { readonly name: string; readonly specialties: readonly Specialty[] } | null;
  readonly choice: TitleChoiceDto | null;
  readonly preview: Preview | null;
  readonly retarget: RetargetApplication;
};

export function RetargetPage(props: Props) {
  const { frame, regions, region, series, titles, choice, preview, retarget } = props;
  const here = `/applications/${frame.id}/retarget`;
  return (
    <div className="max-w-3xl space-y-6">
      <h2>改报专业或地区</h2>
      <p>
        现在申报：<strong>{frame.displayName}</strong>
        。改报后编号不变，填写的内容和附件都保留；确定之前，会先列出哪些栏目不再要求。
      </p>
      {region === null && (
        <section aria-labelledby="region" className="space-y-3">
          <h3 id="region">第 1 步：选择评审地区</h3>
          <ul className="grid gap-2 sm:grid-cols-2">
            {regions.map(({ code, name }) => (
              <li key={code}>
                <Link
                  href={`${here}?region=${code}`}
                  prefetch={false}
                  className="flex min-h-11 items-center rounded-box border border-line px-3 text-accent hover:bg-band"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {region !== null && (
        <p>
          评审地区：<strong>{region.name}</strong>{' '}
          <Link href={here} prefetch={false} className={styles.quiet}>
            重新选择
          </Link>
        </p>
      )}
      {region !== null && choice === null && titles === null && (
        <section aria-labelledby="series" className="space-y-3">
          <h3 id="series">第 2 步：选择专业系列</h3>
          <SeriesChoice
            region={region.name}
            series={series}
            hrefOf={(key) => `${here}?region=${region.code}&series=${key}`}
          />
        </section>
      )}
      {region !== null && choice === null && titles !== null && (
        <section aria-labelledby="title-step" className="space-y-3">
          <h3 id="title-step">第 3 步：选择具体专业和职称（{titles.name}）</h3>
          <RetargetTitle here={`${here}?region=${region.code}`} specialties={titles.specialties} />
        </section>
      )}
      {preview?.ok === false && (
        <NoticeBox tone="warn" title="不能改报到这里">
          <p>{preview.message}</p>
        </NoticeBox>
      )}
      {choice !== null && preview?.ok === true && (
        <>
          <Change displayName={preview.displayName} {...preview.change} />
          <RetargetConfirm
            applicationId={frame.id}
            version={frame.version}
            choice={choice}
            retarget={retarget}
          />
        </>
      )}
    </div>
  );
}

type ChangeProps = Extract<Preview, { ok: true }>['change'] & { readonly displayName: string };

function Change({ displayName, kept, dropped, added }: ChangeProps) {
  const filled = dropped.filter(({ rows }) => rows > 0);
  return (
    <section aria-labelledby="change" className={`${styles.box} space-y-3`}>
      <h3 id="change">改报为 {displayName}</h3>
      <p>保留 {kept.length} 个栏目的内容和附件。</p>
      {added.length > 0 && <p>新增要填写的栏目：{added.map(({ title }) => title).join('、')}。</p>}
      {filled.length > 0 ? (
        <div>
          <p className="font-medium text-warn">
            以下栏目不再要求，上报和打印时不会出现；内容仍替您保存，改回来时还在：
          </p>
          <ul className="list-disc pl-6">
            {filled.map(({ id, title, rows }) => (
              <li key={id}>
                {title}（已填 {rows} 条）
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p>没有需要舍去的内容。</p>
      )}
    </section>
  );
}
