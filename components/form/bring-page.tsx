// 带入往年内容: choose the year, then the rows; what is not asked for any more is said before.

import Link from 'next/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { BringForm, type BringRows, type OfferedSectionDto } from './bring-form';

type Choice = { readonly id: string; readonly year: number; readonly displayName: string };
type Props = {
  readonly applicationId: string;
  readonly page: {
    readonly choices: readonly Choice[];
    readonly from: Choice | null;
    readonly sections: readonly OfferedSectionDto[];
    readonly files: Readonly<Record<string, number>>;
    readonly notAsked: readonly string[];
  };
  readonly bring: BringRows;
};

export function BringPage({ applicationId, page, bring }: Props) {
  const { choices, from, sections, files, notAsked } = page;
  const edit = `/applications/${applicationId}/edit`;
  return (
    <div className="max-w-3xl space-y-6">
      <h2>带入往年内容</h2>
      {from === null ? (
        <NoticeBox tone="info" title="没有往年的申请书">
          <p>这是您在本平台的第一份申请书，请直接填写。明年申报时，可以从这里带入今年的内容。</p>
        </NoticeBox>
      ) : (
        <>
          <p>
            您往年填写过的内容和附件可以直接带入，不必重新填写。带入后请逐条核对，可以修改或删除，
            不影响往年的申请书。
          </p>
          {choices.length > 1 && <Years {...{ applicationId, choices, from }} />}
          {notAsked.length > 0 && (
            <NoticeBox tone="info" title="本次申报不要求的栏目">
              <p>{notAsked.join('、')}。这些内容留在往年的申请书里，不带入。</p>
            </NoticeBox>
          )}
          <BringForm
            key={from.id}
            applicationId={applicationId}
            from={from}
            sections={sections}
            files={files}
            bring={bring}
          />
        </>
      )}
      <p>
        <Link
          href={edit}
          prefetch={false}
          className={from === null ? styles.primary : styles.quiet}
        >
          {from === null ? '开始填写' : '不带入，直接填写'}
        </Link>
      </p>
    </div>
  );
}

type YearsProps = { readonly applicationId: string; readonly choices: readonly Choice[] };

function Years({ applicationId, choices, from }: YearsProps & { readonly from: Choice }) {
  return (
    <nav aria-label="往年的申请书">
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ id, year, displayName }) => (
          <li key={id}>
            <Link
              href={`/applications/${applicationId}/bring?from=${id}`}
              prefetch={false}
              aria-current={id === from.id ? 'page' : undefined}
              className={id === from.id ? styles.primary : styles.secondary}
            >
              {year} 年度<span className="sr-only">：{displayName}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
