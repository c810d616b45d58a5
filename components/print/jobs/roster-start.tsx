'use client';
// 情况一览表 of the list that the page was opened with, on paper or as a spreadsheet.

import { useRouter } from 'next/navigation';
import { FailureBox } from '@/components/ui/failure-box';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { jobLimits } from '@/lib/domain/print/jobs';
import type { RosterList, StartRoster } from './job-types';

type Props = { readonly list: RosterList; readonly start: StartRoster };

export function RosterStart({ list: { search, persons }, start }: Props) {
  const router = useRouter();
  const act = useAct(start);
  const begin = async (sheet: boolean) => {
    if ((await act.run({ search, sheet })) !== null) router.refresh();
  };
  const tooMany = persons > jobLimits.persons;
  const disabled = act.pending || persons === 0 || tooMany;
  return (
    <section aria-labelledby="roster" className={`${styles.box} space-y-3`}>
      <h2 id="roster">情况一览表</h2>
      <p id="roster-note">
        {persons === 0
          ? '列表中没有已上报的申请书，没有可以打印的人员。'
          : tooMany
            ? `列表中超过 ${jobLimits.persons} 人，请先在申请书列表中筛选，再从列表打开本页。`
            : `列表中已上报的 ${persons} 人，用 A3 纸横向打印，或导出电子表格。`}
      </p>
      <div className="flex flex-wrap gap-3">
        {([false, true] as const).map((sheet) => (
          <button
            key={String(sheet)}
            type="button"
            className={styles.secondary}
            disabled={disabled}
            aria-describedby="roster-note"
            onClick={() => void begin(sheet)}
          >
            {sheet ? '生成电子表格' : '生成 PDF'}
          </button>
        ))}
      </div>
      <FailureBox title="没有开始" failure={act.failure} />
    </section>
  );
}
