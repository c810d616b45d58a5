// Says whether a paper is the present submission; a plain form, so that it works without script.

import { FactsList } from '@/components/ui/facts-list';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { verdictSentences } from '@/lib/messages/print';

type Verdict =
  | { readonly status: 'unknown' | 'noCode' | 'tooMany' }
  | {
      readonly status: 'current' | 'replaced';
      readonly name: string;
      readonly unit: string;
      readonly displayName: string;
      readonly submissionNumber: number;
    };

export function VerifyPaper({
  code,
  verdict,
}: {
  readonly code: string;
  readonly verdict: Verdict | null;
}) {
  return (
    <div className="space-y-6">
      {verdict && <Answer verdict={verdict} />}
      <form method="get" action="/verify" className="space-y-3">
        <label htmlFor="code" className="block font-medium">
          校验码
        </label>
        <p id="code-hint" className="text-sm text-zinc-600">
          印在每页下方，共 16 位，由数字和字母 a 到 f 组成。不分大小写，横线可以不填。
        </p>
        <input
          id="code"
          name="code"
          required
          maxLength={100}
          defaultValue={code}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="code-hint"
          className={styles.input}
        />
        <button type="submit" className={styles.primary}>
          核对
        </button>
      </form>
      <p className="text-sm text-zinc-600">
        核对只说明纸质表格与网上上报的内容是否为同一次，不说明审核或评审的结果。
      </p>
    </div>
  );
}

function Answer({ verdict }: { readonly verdict: Verdict }) {
  const { title, text } = verdictSentences[verdict.status];
  return (
    <div role="status">
      <NoticeBox tone={verdict.status === 'current' ? 'done' : 'warn'} title={title}>
        <p>{text}</p>
        {'name' in verdict && (
          <FactsList
            facts={[
              { label: '姓名', value: verdict.name },
              { label: '单位', value: verdict.unit },
              { label: '申报资格', value: verdict.displayName },
              { label: '这份纸质表格', value: `第 ${verdict.submissionNumber} 次上报` },
            ]}
          />
        )}
      </NoticeBox>
    </div>
  );
}
