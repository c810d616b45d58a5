// Knows what keeps an edited form from being published, and the sentence that says how to mend it.

import { lengthOf } from '@/lib/domain/sections/kinds/typed-text';
import { sections as registered } from '@/lib/domain/sections/registry';
import { unitFieldOf } from '@/lib/domain/sections/section';
import { hintLimit, type AskedSection, type FormComposition, type FormSection } from './form';

export type CompositionProblem = { readonly sectionId: string; readonly message: string };

/** The section by which an application finds its unit: without it nothing could go up. */
const unitSection = registered.find((section) => unitFieldOf(section) !== undefined);

const unknownKinds = ({ asked, section }: AskedSection): string[] =>
  [...asked.mandatoryAttachments, ...(asked.attachedOnce ?? [])].filter(
    (kind) => !section.attachments.some((each) => each.kind === kind),
  );

function sectionSentences({ asked, section }: AskedSection): string[] {
  const { minRows, maxRows = section.maxRows } = asked;
  const hint = lengthOf(asked.hint ?? '');
  return [
    ...(minRows > maxRows
      ? [`“${section.title}”至少 ${minRows} 条，多于最多 ${maxRows} 条，请改小或改大其中一个。`]
      : []),
    ...(maxRows > section.maxRows
      ? [`“${section.title}”最多只能到 ${section.maxRows} 条，请改小。`]
      : []),
    ...(hint > hintLimit
      ? [`“${section.title}”的填写提示最多 ${hintLimit} 字，现有 ${hint} 字，请删减。`]
      : []),
    ...(unknownKinds({ asked, section }).length > 0
      ? [`“${section.title}”没有所选的附件种类，请刷新页面后重新勾选。`]
      : []),
  ];
}

function sectionProblems(asked: FormSection, at: number, all: readonly FormSection[]) {
  const section = registered.find(({ id }) => id === asked.id);
  const twice = all.findIndex(({ id }) => id === asked.id) !== at;
  const sentences =
    section === undefined || twice
      ? ['表单中有重复或不认识的栏目，请刷新页面后再改。']
      : sectionSentences({ asked, section });
  return sentences.map((message) => ({ sectionId: asked.id, message }));
}

/** Everything that is wrong with a form, in its order; empty: it may be published. */
export function compositionProblems({ sections }: FormComposition): CompositionProblem[] {
  const asked = unitSection && sections.find(({ id }) => id === unitSection.id);
  const withoutUnit =
    unitSection !== undefined && (asked?.minRows ?? 0) < 1
      ? [
          {
            sectionId: unitSection.id,
            message: `“${unitSection.title}”必须有，并且至少 1 条：申请书凭它知道报到哪个单位。`,
          },
        ]
      : [];
  return [...withoutUnit, ...sections.flatMap(sectionProblems)];
}
