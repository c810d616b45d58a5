// Knows which form a title asks for: the default, changed by its series, its level, its specialty.

import { defaultForm } from './default-form';
import type { FormComposition, FormSection } from './form';

/** What a form changes: sections left out, and what is asked differently of the others. */
export type Change = {
  readonly without?: readonly string[];
  readonly ask?: Readonly<Record<string, Partial<Omit<FormSection, 'id'>>>>;
};

/** The title that a form is asked for. */
export type FormTarget = {
  readonly seriesKey: string;
  readonly specialtyKey: string;
  /** 1 正高级 … 5 员级 */
  readonly level: number;
};

type Rule = { readonly for: Partial<FormTarget>; readonly change: Change };

const researchless = ['patents', 'computer-exam'];

/**
 * In this order each rule that fits changes the form: series first, then levels of a series, then
 * specialties. What a committee publishes stands in their place (PublishedForm).
 */
export const rules: readonly Rule[] = [
  {
    for: { seriesKey: 'engineering' },
    change: {
      without: ['language-exam', 'computer-exam'],
      ask: {
        practice: {
          minRows: 1,
          hint: '请填写承担的工程项目，写明地点、建设单位和本人负责的部分。',
        },
        achievements: {
          minRows: 2,
          mandatoryAttachments: ['project', 'acceptance'],
          hint: '工程项目请写明规模等级、投资和本人角色，并上传立项（合同）和竣工验收文件。',
        },
        patents: { mandatoryAttachments: ['certificate'] },
        'continuing-education': { minRows: 3 },
      },
    },
  },
  {
    for: { seriesKey: 'news' },
    change: {
      without: ['computer-exam', 'patents', 'social-insurance'],
      ask: {
        publications: {
          minRows: 1,
          hint: '新闻系列以代表作为主：请填写本人的新闻作品，类型选“作品”，并写明刊播的媒体。',
        },
      },
    },
  },
  {
    for: { seriesKey: 'health' },
    change: {
      without: ['computer-exam', 'patents', 'language-exam'],
      ask: {
        practice: {
          minRows: 1,
          mandatoryAttachments: ['practice'],
          hint: '请填写门诊、病房、手术和下基层服务的工作量，并上传病案或手术清单。',
        },
        publications: { hint: '可以用病例报告、技术报告代替论文。' },
        qualifications: { minRows: 1 },
        'continuing-education': { minRows: 3 },
      },
    },
  },
  {
    for: { seriesKey: 'schools' },
    change: {
      without: [...researchless, 'language-exam', 'social-insurance'],
      ask: {
        practice: {
          minRows: 1,
          mandatoryAttachments: ['practice'],
          hint: '请填写任教年级学科、周课时、班主任和支教经历，并上传课表或教案。',
        },
        publications: { hint: '不以论文为必备：教案、教学研究报告同样可以作为代表作。' },
        'continuing-education': { minRows: 5 },
        appraisals: { minRows: 3 },
      },
    },
  },
  {
    for: { seriesKey: 'agriculture' },
    change: {
      without: ['language-exam', 'computer-exam', 'publications'],
      ask: {
        practice: {
          minRows: 1,
          hint: '请填写在农牧区推广技术、驻村和蹲点服务的经历。',
        },
        achievements: {
          minRows: 1,
          hint: '请写明推广的品种或技术、面积和增收的效果；技术推广总结可以代替论文。',
        },
      },
    },
  },
  {
    for: { seriesKey: 'arts' },
    change: {
      without: [...researchless, 'language-exam', 'continuing-education'],
      ask: {
        achievements: { minRows: 1, hint: '请填写创作、演出或展览的代表作和本人承担的角色。' },
        publications: { hint: '以作品为主：发表、出版、展演的作品，类型选“作品”。' },
        awards: { minRows: 1, hint: '请填写专业评奖、展演获得的奖项。' },
      },
    },
  },
  // 正高级 is given for prizes besides work (domain.md §5.13).
  { for: { seriesKey: 'engineering', level: 1 }, change: { ask: { awards: { minRows: 1 } } } },
  // Beginners have nothing to show of an earlier title yet.
  ...[4, 5].map((level): Rule => ({
    for: { level },
    change: {
      without: ['exceptional'],
      ask: {
        achievements: { minRows: 0, mandatoryAttachments: [] },
        awards: { minRows: 0 },
        publications: { minRows: 0 },
        appraisals: { minRows: 1 },
        'continuing-education': { minRows: 1 },
      },
    },
  })),
  {
    for: { seriesKey: 'engineering', specialtyKey: 'engineering.software' },
    change: {
      ask: {
        patents: { hint: '软件著作权在这里填写，登记号写成 2020SR0123456 的样子。' },
      },
    },
  },
];

const fits = (rule: Rule, target: FormTarget): boolean =>
  (Object.keys(rule.for) as (keyof FormTarget)[]).every((key) => rule.for[key] === target[key]);

const changed = (form: FormComposition, { without = [], ask = {} }: Change): FormComposition => ({
  sections: form.sections
    .filter(({ id }) => !without.includes(id))
    .map((section) => ({ ...section, ...ask[section.id] })),
});

/** The form of a title, as long as its committee has published none. */
export const formFor = (target: FormTarget): FormComposition =>
  rules
    .filter((rule) => fits(rule, target))
    .map(({ change }) => change)
    .reduce(changed, defaultForm);
