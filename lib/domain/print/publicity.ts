// Knows the 公示 on paper: the notice that is posted, and what came of it (domain.md §4.4).

import type { PublicityNotice } from '@/lib/domain/publicity/notice';
import type { FormPages } from './blocks';

/** An objection and what came of it, as the records of the office say it. */
export type ClosedObjection = {
  readonly about: string;
  readonly text: string;
  readonly finding: string | null;
  readonly settlement: string | null;
};

/** What the office wrote when the period was over. */
export type PublicityOutcome = {
  /** 公示情况, in the office's words. */
  readonly result: string;
  readonly objections: readonly ClosedObjection[];
  readonly concludedAt: string;
};

const resultTitle = '公示情况说明';

const period = ({ period: { from, to }, workingDays }: PublicityNotice): string =>
  `${from} 至 ${to}，共 ${workingDays} 个工作日`;

/** The notice that is posted: the same sentences as on the screen. */
export const publicityForm = (notice: PublicityNotice): FormPages => {
  const { title, unit, people, place, contactName, telephone, email } = notice;
  const mail = email === '' ? '' : `，邮箱 ${email}`;
  return {
    title,
    paper: 'a4',
    pages: [
      [
        { kind: 'title', text: title },
        {
          kind: 'text',
          paragraphs: [
            `　　根据职称评审管理规定，${unit}对下列人员的申报情况予以公示。公示期 ${period(notice)}。`,
            `　　公示期内，对公示的人员和材料有异议的，可以向${contactName}反映，电话 ${telephone}${mail}。可以署名，也可以匿名；请写明具体情况，以便核查。`,
            `　　公示方式和地点：${place}。`,
          ],
        },
        {
          kind: 'table',
          columns: [
            { label: '序号', weight: 7 },
            { label: '姓名', weight: 15 },
            { label: '工作单位', weight: 20 },
            { label: '申报职称', weight: 24 },
            { label: '推荐材料摘要', weight: 44 },
          ],
          rows: people.map((person, at) => [
            String(at + 1),
            person.name,
            person.unit,
            person.title,
            person.materials
              .map((section) => [section.title, ...section.lines].join('\n'))
              .join('\n'),
          ]),
          atLeast: 1,
          height: 10,
        },
        // the day is written by hand: it is posted when it is sealed
        {
          kind: 'signature',
          signature: { lines: [unit, '　　　年　　月　　日'], seal: true },
        },
      ],
    ],
  };
};

const objectionText = ({ about, text, finding, settlement }: ClosedObjection, at: number): string =>
  [
    `${at + 1}. 对${about}：${text}`,
    finding === null ? '尚未核查' : `核查情况：${finding}`,
    ...(settlement === null ? [] : [`处理结果：${settlement}`]),
  ].join('；');

/** What came of it, for the records and the next office. */
export const publicityResult = (
  notice: PublicityNotice,
  { result, objections, concludedAt }: PublicityOutcome,
): FormPages => ({
  title: resultTitle,
  paper: 'a4',
  pages: [
    [
      { kind: 'title', text: resultTitle },
      {
        kind: 'text',
        paragraphs: [
          `　　${notice.unit}对下列 ${notice.people.length} 人申报专业技术职称的情况进行了公示。公示期 ${period(notice)}。公示方式和地点：${notice.place}。`,
          `　　公示情况：${result}`,
          objections.length === 0
            ? '　　公示期内未收到异议。'
            : `　　公示期内收到异议 ${objections.length} 件：`,
          ...objections.map(objectionText),
        ],
      },
      {
        kind: 'table',
        columns: [
          { label: '序号', weight: 10 },
          { label: '姓名', weight: 24 },
          { label: '工作单位', weight: 36 },
          { label: '申报职称', weight: 30 },
        ],
        rows: notice.people.map(({ name, unit, title }, at) => [String(at + 1), name, unit, title]),
        atLeast: 1,
        height: 10,
      },
      {
        kind: 'signature',
        signature: { lines: ['负责人（签字）：', concludedAt], seal: true },
      },
    ],
  ],
});
