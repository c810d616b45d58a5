// Knows the 公示 on paper: the notice that is posted, and what came of it (domain.md §4.4).

import type { FormPages } from './blocks';

/** Somebody on the notice: nothing that identifies them beyond it. */
export type PublicityPerson = {
  readonly name: string;
  readonly unit: string;
  /** 现任职资格. */
  readonly presentTitle: string;
  /** 申报资格. */
  readonly targetTitle: string;
  readonly education: string;
  readonly achievements: string;
};

/** What a notice says; every text is already worded, days as 2026年11月23日. */
export type PublicityNotice = {
  /** The unit or committee that posts it. */
  readonly office: string;
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly workingDays: number;
  /** Where or how it is posted. */
  readonly place: string;
  readonly telephone: string;
  /** Post or mail for objections. */
  readonly address: string;
  readonly people: readonly PublicityPerson[];
  readonly issuedAt: string;
};

/** An objection and what was found. */
export type PublicityObjection = { readonly about: string; readonly finding: string };

export type PublicityResult = Omit<PublicityNotice, 'telephone' | 'address'> & {
  /** None: 无异议. */
  readonly objections: readonly PublicityObjection[];
};

export const noticeTitle = '职称申报公示';
export const resultTitle = '公示情况说明';

/** The notice that is posted. */
export const publicityNotice = (notice: PublicityNotice): FormPages => ({
  title: noticeTitle,
  paper: 'a4',
  pages: [
    [
      { kind: 'title', text: noticeTitle },
      {
        kind: 'text',
        paragraphs: [
          `　　根据职称评审有关规定，现将${notice.office} ${notice.year} 年度拟推荐申报专业技术职务任职资格人员情况予以公示。`,
          `　　公示时间：${notice.from} 至 ${notice.to}，共 ${notice.workingDays} 个工作日。公示方式：${notice.place}。`,
          `　　对公示对象有异议的，请在公示期内向本单位反映。反映情况应当实事求是，并写明真实姓名和联系方式，以便核实。`,
          `　　联系电话：${notice.telephone}；通信地址或信箱：${notice.address}。`,
        ],
      },
      {
        kind: 'table',
        columns: [
          { label: '序号', weight: 8 },
          { label: '姓名', weight: 16 },
          { label: '工作单位', weight: 20 },
          { label: '现任职资格', weight: 16 },
          { label: '申报资格', weight: 18 },
          { label: '学历', weight: 14 },
          { label: '主要业绩', weight: 32 },
        ],
        rows: notice.people.map((person, at) => [
          String(at + 1),
          person.name,
          person.unit,
          person.presentTitle,
          person.targetTitle,
          person.education,
          person.achievements,
        ]),
        atLeast: 1,
        height: 10,
      },
      {
        kind: 'signature',
        signature: { lines: [notice.office, notice.issuedAt], seal: true },
      },
    ],
  ],
});

const outcome = ({ objections }: PublicityResult): string[] =>
  objections.length === 0
    ? ['　　公示期内未收到异议。']
    : [
        `　　公示期内收到异议 ${objections.length} 件，核实情况如下：`,
        ...objections.map(({ about, finding }, at) => `${at + 1}. ${about}：${finding}`),
      ];

/** What came of it, for the records and the next office. */
export const publicityResult = (result: PublicityResult): FormPages => ({
  title: resultTitle,
  paper: 'a4',
  pages: [
    [
      { kind: 'title', text: resultTitle },
      {
        kind: 'text',
        paragraphs: [
          `　　${result.office}于 ${result.from} 至 ${result.to}（${result.workingDays} 个工作日）以${result.place}方式，对 ${result.year} 年度拟推荐申报专业技术职务任职资格的 ${result.people.length} 人进行了公示。`,
          ...outcome(result),
        ],
      },
      {
        kind: 'table',
        columns: [
          { label: '序号', weight: 10 },
          { label: '姓名', weight: 24 },
          { label: '工作单位', weight: 36 },
          { label: '申报资格', weight: 30 },
        ],
        rows: result.people.map(({ name, unit, targetTitle }, at) => [
          String(at + 1),
          name,
          unit,
          targetTitle,
        ]),
        atLeast: 1,
        height: 10,
      },
      {
        kind: 'signature',
        signature: { lines: ['负责人（签字）：', result.issuedAt], seal: true },
      },
    ],
  ],
});
