// What nobody reviews, and what two committees claim: seen before a round opens.

import { NoticeBox } from '@/components/ui/notice-box';

type Faults = {
  readonly region: string;
  readonly gaps: readonly string[];
  readonly overlaps: readonly string[];
};

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2">
        {title}（{lines.length} 个专业）
      </summary>
      <ul className="list-disc pl-6">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

export function ScopeFaults({ faults }: { readonly faults: readonly Faults[] }) {
  if (faults.length === 0) return null;
  return (
    <NoticeBox tone="warn" title="评审范围有缺口或重叠，开放申报前请核对">
      <p>缺口和重叠的专业，申报人选到时会被告知没有评审委员会受理。</p>
      {faults.map(({ region, gaps, overlaps }) => (
        <section key={region} aria-label={region}>
          <p className="mt-2 font-medium">{region}</p>
          <Lines title="两个评审委员会都评审" lines={overlaps} />
          <Lines title="没有评审委员会评审" lines={gaps} />
        </section>
      ))}
    </NoticeBox>
  );
}
