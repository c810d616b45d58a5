// 著（译）作、论文: what was written and published, with numbers that check themselves (domain.md §5.7).

import { cn, isbn, issn } from '@/lib/domain/codes/publication-numbers';
import { authorships, journalLevels, publicationKinds } from '@/lib/domain/codes/small-tables';
import { saidTwice } from './findings';
import { defineSection } from './section';

const books = ['专著', '译著', '编著', '教材'];

export const publications = defineSection({
  id: 'publications',
  title: '著（译）作、论文',
  intro: '请填写公开发表或出版的论文、著作和其他学术成果，最能代表本人水平的选为代表作。',
  layout: 'list',
  maxRows: 60,
  rowName: '著作或论文',
  fields: {
    kind: { kind: 'choice', label: '类型', codes: publicationKinds },
    name: { kind: 'text', label: '题名', max: 200 },
    publisher: { kind: 'text', label: '刊物（出版社）', max: 100 },
    publishedAt: { kind: 'month', label: '发表（出版）时间', notAfterToday: true },
    pages: { kind: 'text', label: '卷期页', max: 60, optional: true },
    issn: {
      kind: 'text',
      label: 'ISSN',
      max: 9,
      optional: true,
      pattern: {
        test: issn,
        sentence: '“ISSN”不正确，应是 8 位，例如 1234-5679，请对照刊物封面核对。',
      },
    },
    cn: {
      kind: 'text',
      label: 'CN',
      max: 20,
      optional: true,
      pattern: { test: cn, sentence: '“CN”不正确，请写成 CN65-1234 的样子。' },
    },
    isbn: {
      kind: 'text',
      label: 'ISBN',
      max: 17,
      optional: true,
      pattern: {
        test: isbn,
        sentence: '“ISBN”不正确，应是 10 位或 13 位，请对照版权页核对。',
      },
    },
    level: { kind: 'choice', label: '刊物级别', codes: journalLevels, optional: true },
    authorship: { kind: 'choice', label: '作者排序', codes: authorships },
    people: { kind: 'number', label: '总人数', min: 1, max: 200, optional: true },
    words: {
      kind: 'number',
      label: '本人承担字数',
      min: 0,
      max: 10_000,
      decimals: 2,
      unit: '万字',
      optional: true,
    },
    impact: {
      kind: 'number',
      label: '影响因子',
      min: 0,
      max: 1000,
      decimals: 3,
      optional: true,
    },
    citations: { kind: 'number', label: '他引次数', min: 0, max: 100_000, optional: true },
    language: { kind: 'text', label: '语种', max: 40, optional: true },
    summary: { kind: 'longText', label: '内容提要', max: 250 },
    index: { kind: 'text', label: '检索网址或检索号', max: 200, optional: true },
    prize: { kind: 'text', label: '获奖或交流情况', max: 200, optional: true },
    isRepresentative: { kind: 'yesNo', label: '是否代表作' },
  },
  columns: ['name', 'kind', 'publisher', 'publishedAt', 'authorship', 'isRepresentative'],
  attachments: [
    { kind: 'text', label: '封面、目录和正文' },
    { kind: 'index', label: '检索报告或查询截图' },
    { kind: 'similarity', label: '查重报告' },
    { kind: 'translation', label: '中文内容提要' },
  ],
  check: (rows) => [
    ...saidTwice(rows, 'name', '这个题名填了两条，请核对是否重复。'),
    ...rows
      .filter(({ kind, isbn: number }) => kind !== null && books.includes(kind) && !number)
      .map(({ rowId }) => ({
        rowId,
        field: 'isbn',
        severity: 'warning' as const,
        message: '著作一般有 ISBN，请对照版权页补填。',
      })),
    ...rows
      .filter(({ kind, issn: number, cn: domestic }) => kind === '论文' && !number && !domestic)
      .map(({ rowId }) => ({
        rowId,
        field: 'issn',
        severity: 'warning' as const,
        message: '论文一般有 ISSN 或 CN，请对照刊物补填；会议论文请在“卷期页”注明。',
      })),
  ],
  examples: [
    {
      kind: '论文',
      name: '县级融媒体中心双语报道的实践与思考',
      publisher: '示例新闻研究',
      publishedAt: '2022-06',
      pages: '第 6 期 21—25 页',
      issn: '1234-5679',
      cn: 'CN65-9999',
      isbn: null,
      level: '省级',
      authorship: '独著',
      people: 1,
      words: 0.62,
      impact: null,
      citations: 3,
      language: '汉语',
      summary: '以示例县为例，总结双语报道的选题、采写和分发方法。',
      index: 'example.test/2022/06',
      prize: null,
      isRepresentative: true,
    },
    {
      kind: '编著',
      name: '基层通讯员手册',
      publisher: '示例出版社',
      publishedAt: '2023-09',
      pages: null,
      issn: null,
      cn: null,
      isbn: '9787999999997',
      level: null,
      authorship: '第二作者',
      people: 3,
      words: 6.5,
      impact: null,
      citations: null,
      language: '汉语、维吾尔语',
      summary: '供乡村通讯员使用的采写入门读物。',
      index: null,
      prize: '自治区优秀科普读物提名',
      isRepresentative: false,
    },
  ],
});
