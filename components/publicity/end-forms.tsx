'use client';
// How a publicity ends: its result once its last day is over, or 中止 with a reason.

import { styles } from '@/components/ui/styles';
import type { PublicityStage } from '@/lib/messages/publicity';
import type { PublicityActions } from './publicity-types';
import { WrittenAct } from './written-act';

type Props = {
  readonly id: string;
  readonly stage: PublicityStage;
  /** The last day. */
  readonly until: string;
  readonly actions: Pick<PublicityActions, 'conclude' | 'stop'>;
};

export function EndForms({ id, stage, until, actions }: Props) {
  return (
    <section aria-labelledby="ending" className="space-y-4">
      <h2 id="ending">公示结果</h2>
      {stage === 'over' ? (
        <WrittenAct
          label="公示情况"
          hint="公示期内收到几条异议、核查结论是什么。录入后不能再改。"
          text="公示期内未收到异议。"
          button="录入公示结果"
          look="primary"
          act={(result) => actions.conclude({ publicityId: id, result })}
        />
      ) : (
        <p>公示到 {until} 为止，期满后在这里录入结果。</p>
      )}
      <details className={styles.box}>
        <summary className="min-h-11 cursor-pointer py-2 font-medium">中止这次公示</summary>
        <div className="mt-3 space-y-3">
          <p>日期或人员有误时可以中止。中止后这次公示不再有效，需要另行公示。</p>
          <WrittenAct
            label="中止原因"
            button="中止公示"
            look="danger"
            act={(reason) => actions.stop({ publicityId: id, reason })}
          />
        </div>
      </details>
    </section>
  );
}
