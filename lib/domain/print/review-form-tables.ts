// Knows the tables of the national 评审表: which rows of a submission stand on which page (§4.1).

import { afterTitle, beforeTitle } from '@/lib/domain/codes/small-tables';
import { period, type Condition, type SourceColumn } from './source';

/** A table of the form, or a part of one that several sections fill. */
export type MappedTable = {
  readonly section: string;
  readonly where?: Condition;
  readonly columns: readonly SourceColumn[];
};

/** A page of the form: one table under its heading, with so many rows as the paper has. */
export type MappedPage = {
  readonly heading: string;
  readonly note?: string;
  readonly atLeast: number;
  /** Millimetres of an empty row. */
  readonly height: number;
  /** The first says the heads; the others fill the same columns. */
  readonly parts: readonly MappedTable[];
};

const column = (label: string, weight: number, ...fields: string[]): SourceColumn => ({
  label,
  weight,
  fields,
});

const learning = (content: SourceColumn['fields'], place: string, proof: readonly string[]) => [
  period(),
  { label: '专业或学习内容', weight: 28, fields: content },
  column('学习地点（院校、国家）', 24, place),
  { label: '学制、学历学位、结果', weight: 16, fields: proof },
  column('证明人', 12, 'witness'),
];

const achieved = (among: string): MappedTable => ({
  section: 'achievements',
  where: { field: 'period', among: [among] },
  columns: [
    period('起止时间', 16),
    column('专业技术工作名称（项目、课题、成果等）', 24, 'name'),
    column('工作内容、本人起何作用（主持、参加、独立）', 32, 'role', 'content'),
    column('完成情况及效果（获何奖励、效益或专利）', 28, 'effect'),
  ],
});

export const learningPage: MappedPage = {
  heading: '学习培训经历',
  note: '包括参加专业学习、培训、国内外进修等',
  atLeast: 14,
  height: 15,
  parts: [
    {
      section: 'education',
      columns: [
        { ...period(), fields: ['startedAt', 'endedAt'] },
        ...learning(['major'], 'school', ['years', 'level', 'degree']).slice(1),
      ],
    },
    { section: 'training', columns: learning(['content'], 'place', ['form', 'result']) },
  ],
};

export const workPage: MappedPage = {
  heading: '工作经历',
  atLeast: 14,
  height: 15,
  parts: [
    {
      section: 'work-history',
      columns: [
        period(),
        column('单位', 30, 'country', 'employer', 'department'),
        column('从事何专业技术工作、职务', 36, 'work', 'post'),
        column('证明人', 14, 'witness'),
      ],
    },
  ],
};

export const beforePage: MappedPage = {
  heading: '任现职前主要专业技术工作业绩登记',
  atLeast: 9,
  height: 23,
  parts: [achieved(beforeTitle)],
};

export const sincePage: MappedPage = {
  heading: '任现职后主要专业技术工作业绩登记',
  atLeast: 18,
  height: 23,
  parts: [achieved(afterTitle)],
};

export const publicationsPage: MappedPage = {
  heading: '著作、论文及重要技术报告登记',
  atLeast: 8,
  height: 26,
  parts: [
    {
      section: 'publications',
      columns: [
        column('日期', 16, 'publishedAt'),
        column('名称及内容提要', 42, 'name', 'summary'),
        column('出版、登载、获奖或在学术会议上交流情况', 30, 'publisher', 'pages', 'prize'),
        column('合（独）著译', 12, 'authorship'),
      ],
    },
  ],
};

/** Tables that share their page with a box. */
export const examsTable: MappedPage = {
  heading: '考试成绩及答辩情况',
  atLeast: 6,
  height: 13,
  parts: [
    {
      section: 'language-exam',
      columns: [
        column('考试时间', 18, 'satAt'),
        column('考试种类', 18, 'kind'),
        column('考试科目', 26, 'language', 'level', 'field'),
        column('考试成绩', 16, 'score', 'exemption'),
        { label: '组织考试单位（证书编号）', weight: 22, fields: ['certificateNumber'] },
      ],
    },
    {
      section: 'computer-exam',
      columns: [
        column('考试时间', 18, 'satAt'),
        column('考试种类', 18),
        column('考试科目', 26, 'subject'),
        column('考试成绩', 16, 'result', 'exemption'),
        column('组织考试单位（证书编号）', 22, 'certificateNumber'),
      ],
    },
  ],
};

/** The years of appraisal, one behind the other in their box. */
export const appraisalsBox = {
  heading: '年度及任职期满考核结果',
  section: 'appraisals',
  fields: ['year', 'grade', 'employer', 'note'],
} as const;
