// Words for the forms that committees set: places, versions, and how two forms differ.

import { isLevel, levelName } from '@/lib/domain/catalogue/levels';
import type { CompositionChanges } from '@/lib/domain/forms/composition-changes';
import type { FormSection } from '@/lib/domain/forms/form';
import { sectionOf } from '@/lib/domain/sections/registry';

export const levelWords = (level: number | null): string =>
  level === null ? '全部级别' : isLevel(level) ? levelName(level) : '';

/** 新闻系列 · 全部专业 · 全部级别 */
export const placeName = (series: string, specialty: string | null, level: number | null): string =>
  [series, specialty ?? '全部专业', levelWords(level)].join(' · ');

export const versionName = (number: number): string =>
  number === 0 ? '系统默认表单' : `第 ${number} 版`;

const title = (id: string): string => sectionOf(id).title;
const kindLabels = (id: string, kinds: readonly string[]): string =>
  sectionOf(id)
    .attachments.filter(({ kind }) => kinds.includes(kind))
    .map(({ label }) => label)
    .join('、') || '无';

/** 必填，1 到 20 条 */
export function rowsWords({ id, minRows, maxRows }: FormSection): string {
  const { layout, maxRows: most } = sectionOf(id);
  const need = minRows === 0 ? '选填' : '必填';
  if (layout === 'single') return need;
  return `${need}，${minRows === 0 ? '' : `${minRows} 到 `}${minRows === 0 ? '最多 ' : ''}${maxRows ?? most} 条`;
}

function changeWords(before: FormSection, after: FormSection): string[] {
  const { id } = after;
  const pairs: readonly (readonly [string, string, string])[] = [
    ['条数', rowsWords(before), rowsWords(after)],
    ['填写提示', before.hint ?? '无', after.hint ?? '无'],
    [
      '每条必传附件',
      kindLabels(id, before.mandatoryAttachments),
      kindLabels(id, after.mandatoryAttachments),
    ],
    [
      '至少一条要有的附件',
      kindLabels(id, before.attachedOnce ?? []),
      kindLabels(id, after.attachedOnce ?? []),
    ],
  ];
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => `${title(id)}：${what}由“${was}”改为“${is}”`);
}

/** One sentence for each difference, in the form's order. */
export const changeSentences = (changes: CompositionChanges): string[] => [
  ...changes.added.map((id) => `增加栏目“${title(id)}”`),
  ...changes.removed.map((id) => `不再要求栏目“${title(id)}”`),
  ...changes.changed.flatMap(({ before, after }) => changeWords(before, after)),
  ...(changes.reordered ? ['栏目顺序有调整'] : []),
];

/** What the form says above a section, beside what the section says itself. */
export function hintWords({ id, hint, attachedOnce = [] }: FormSection): string | undefined {
  const once =
    attachedOnce.length > 0 ? `其中至少一条要有附件：${kindLabels(id, attachedOnce)}。` : '';
  return [hint, once].filter(Boolean).join(' ') || undefined;
}
