// Two persons whose prints are kept as pictures: one who filled in everything, with characters that
// few fonts have, and one who filled in little.

import { contentOf } from '@/lib/domain/application/build-content';
import type { Draft } from '@/lib/domain/application/draft';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import type { FormPages } from '@/lib/domain/print/blocks';
import { printForms, pageForms, type FormId } from '@/lib/domain/print/forms';
import { mergedMaterials } from '@/lib/domain/print/material-lists';
import { publicityForm, publicityResult } from '@/lib/domain/print/publicity';
import { roster, rosterLine } from '@/lib/domain/print/roster';
import { publicityNotice } from '@/lib/domain/publicity/notice';
import { publishedOf } from '@/lib/domain/publicity/published-content';
import { formData } from '@/lib/server/print/form-data';
import { aboutMany } from '@/lib/server/print/print-identity';
import type { PrintFrame } from '@/lib/server/print/print-data';
import type { PrintDocument, PrintedForm } from '@/lib/server/print/print-document';
import { record } from '@/tests/domain/application/records';
import {
  documentNumber,
  fullDraft,
  pledge,
  wholeDraft,
} from '@/tests/domain/application/whole-draft';

export const persons = ['everything', 'little'] as const;
export type Person = (typeof persons)[number];

const named = (draft: Draft, name: string): Draft => ({
  ...draft,
  known: { ...draft.known, name },
});
const drafts: Readonly<Record<Person, Draft>> = {
  everything: named(fullDraft, '阿卜杜热合曼·如则托合提·𠮷㐂'),
  little: named({ ...wholeDraft, rows: firstRows(wholeDraft), files: [] }, '王示例'),
};

/** The first row of each section at most. */
function firstRows({ rows }: Draft): Draft['rows'] {
  return new Map([...rows].map(([id, all]) => [id, (all as readonly unknown[]).slice(0, 1)]));
}

const at = new Date('2026-11-23T00:00:00Z');
const office = { leader: '负责人·示例', telephone: '0991-1234567' };
const opinion = '同意推荐。该同志政治立场坚定，业务能力强，符合申报条件，材料真实。';
const frame = (person: Person): PrintFrame => ({
  submission: { number: 2, hash: (person === 'everything' ? 'a1b2c3d4' : '01234567').repeat(8) },
  at,
  documentNumber,
  opinions:
    person === 'little'
      ? []
      : (['unit', 'supervising'] as const).map((level) => ({
          ...office,
          level,
          office: level === 'unit' ? '示例县融媒体中心' : '示例县委宣传部',
          text: opinion,
          at: '2026-11-23 08:00',
          date: '2026年11月23日',
        })),
  pages: new Map(),
  origin: 'http://localhost:3000',
});

const contents = (person: Person): SubmissionContent =>
  contentOf(
    { ...record, displayName: '[自治区]新闻系列-新闻专业-高级记者' },
    drafts[person],
    pledge,
  );

/** Forms that are not of one application alone, with what they are made of here. */
const ofMany: Partial<Record<FormId, (content: SubmissionContent) => FormPages>> = {
  everything: (content) =>
    mergedMaterials(
      content,
      new Map(content.files.map(({ id }, index) => [id, { page: index + 1, pages: index % 3 }])),
      14,
    ),
  roster: (content) =>
    roster(
      Array.from({ length: 30 }, () => rosterLine(content)),
      {
        office: '示例县委宣传部',
        maker: '填报·示例',
        telephone: '0991-1234567',
        madeAt: '2026年11月23日',
      },
    ),
  publicityNotice: (content) => publicityForm(noticeOf(content)),
  publicityResult: (content) =>
    publicityResult(noticeOf(content), {
      result: '公示期内收到一件异议，经核查不属实，同意推荐。',
      objections: [
        {
          about: content.person.name,
          text: '对论文署名有疑问',
          finding: '经核查，署名属实',
          settlement: null,
        },
      ],
      concludedAt: '2026年12月1日',
    }),
};

const noticeOf = (content: SubmissionContent) =>
  publicityNotice(
    {
      unit: '示例县融媒体中心',
      period: { from: '2026-11-23', to: '2026-11-27' },
      people: [publishedOf(content)],
      place: '本单位公示栏',
      contactName: '人事科',
      telephone: '0991-1234567',
      email: 'renshi@example.test',
    },
    new Map(),
  );

/** Every form that is drawn; a spreadsheet is not. */
export const drawnForms = (Object.keys(printForms) as FormId[]).filter(
  (id) => id !== 'rosterSheet',
);

/** What the template is given. */
export function documentOf(form: FormId, person: Person): PrintDocument | PrintedForm {
  const content = contents(person);
  const ofApplication = pageForms.find((id) => id === form);
  if (ofApplication !== undefined) return formData(ofApplication, content, frame(person));
  const made = ofMany[form];
  if (made === undefined) throw new Error(`no print of ${form}`);
  return { ...aboutMany(at), ...made(content) };
}
