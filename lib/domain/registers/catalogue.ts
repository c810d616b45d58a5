// Knows the registers of the catalogue: what can be applied for, and where.

import type { RegisterField } from './field';
import { defineRegister, type RegisterRow, type RowProblems } from './register';

const sort: RegisterField = {
  kind: 'integer',
  label: '排序',
  min: 0,
  max: 100_000,
  hint: '从小到大排列。',
  formOnly: true,
};
const open: RegisterField = {
  kind: 'yesNo',
  label: '开放',
  hint: '选“否”以后不能再选它；已有的申请书不受影响。',
};
const name = (max: number): RegisterField => ({ kind: 'text', label: '名称', max });
const series: RegisterField = { kind: 'reference', label: '系列', to: 'series', fixed: true };
const specialty: RegisterField = {
  kind: 'reference',
  label: '专业',
  to: 'specialties',
  optional: true,
  hint: '不选：整个系列。',
};
const branch: RegisterField = {
  kind: 'text',
  label: '分支',
  max: 20,
  optional: true,
  hint: '只用于分支不同、职称不同的系列，例如医、药、护、技。',
};

const aWord = '[a-z][a-z0-9]*(-[a-z0-9]+)*';

export const regions = defineRegister({
  title: '评审地区',
  group: '目录',
  about: '首页上的入口：自治区、各地（州、市）和职称社会化评价中心。',
  permission: 'register.catalogue',
  key: 'code',
  fields: {
    code: {
      kind: 'text',
      label: '代码',
      max: 20,
      pattern: /^[0-9A-Za-z-]+$/,
      example: '650100',
      fixed: true,
    },
    name: name(30),
    kind: {
      kind: 'choice',
      label: '类别',
      codes: [
        ['autonomousRegion', '自治区'],
        ['prefecture', '地（州、市）'],
        ['socialCentre', '社会化评价中心'],
      ],
    },
    gbCode: {
      kind: 'text',
      label: '行政区划代码',
      max: 6,
      pattern: /^\d{6}$/,
      example: '650100',
      optional: true,
    },
    sort,
    open,
  },
  naming: ['name'],
  order: ['sort', 'code'],
});

export const seriesRegister = defineRegister({
  title: '系列',
  group: '目录',
  about: '职称系列。申报人在新增申请书时先选系列。',
  permission: 'register.catalogue',
  key: 'key',
  fields: {
    key: {
      kind: 'text',
      label: '代码',
      max: 40,
      pattern: new RegExp(`^${aWord}$`),
      example: 'news',
      hint: '小写英文字母，定了不再改。',
      fixed: true,
    },
    name: name(40),
    shortName: {
      kind: 'text',
      label: '简称',
      max: 20,
      hint: '显示为“简称＋系列”，例如“新闻系列”。',
    },
    sort,
    open,
  },
  naming: ['name'],
  order: ['sort', 'key'],
});

export const specialties = defineRegister({
  title: '专业',
  group: '目录',
  about: '每个系列的专业。',
  permission: 'register.catalogue',
  key: 'key',
  fields: {
    key: {
      kind: 'text',
      label: '代码',
      max: 60,
      pattern: new RegExp(`^${aWord}\\.${aWord}$`),
      example: 'engineering.water',
      hint: '系列代码、点、专业代码。',
      fixed: true,
    },
    seriesKey: series,
    name: name(40),
    branch,
    sort,
    open,
  },
  naming: ['name'],
  order: ['sort', 'key'],
  check: ({ key, seriesKey }) =>
    String(key).startsWith(`${String(seriesKey)}.`)
      ? {}
      : { key: `请以系列代码“${String(seriesKey)}.”开头。` },
});

export const titles = defineRegister({
  title: '职称',
  group: '目录',
  about: '每个系列各级别的职称名称；职称代码按官方公布的填写，没有公布的留空。',
  permission: 'register.catalogue',
  key: 'key',
  fields: {
    key: {
      kind: 'text',
      label: '内部代码',
      max: 60,
      pattern: /^[a-z0-9][a-z0-9.-]*$/,
      example: 'news.reporter.1',
      fixed: true,
    },
    seriesKey: series,
    branch,
    name: name(30),
    level: { kind: 'level', label: '级别', fixed: true },
    code: {
      kind: 'text',
      label: '职称代码',
      max: 4,
      pattern: /^\d{4}$/,
      example: '0701',
      optional: true,
    },
    sort,
    open,
  },
  naming: ['name'],
  order: ['sort', 'key'],
});

export const examRules = defineRegister({
  title: '考试规则',
  group: '目录',
  about: '国家以考代评、考评结合的规定。没有写到的，都是评审。专业有自己的规则时，不再看系列的。',
  permission: 'register.catalogue',
  key: null,
  fields: {
    seriesKey: { ...series },
    specialtyKey: { ...specialty },
    mode: {
      kind: 'choice',
      label: '方式',
      codes: [
        ['examOnly', '以考代评：不受理申报'],
        ['examPlusReview', '考评结合：须上传考试合格证明'],
        ['review', '评审'],
      ],
    },
    levels: { kind: 'levels', label: '级别' },
  },
  naming: ['seriesKey', 'specialtyKey', 'mode'],
  order: ['seriesKey', 'specialtyKey', 'mode'],
  check: ownSpecialty,
});

/** A specialty belongs to the series that stands beside it. */
export function ownSpecialty({ seriesKey, specialtyKey }: RegisterRow): RowProblems {
  if (typeof specialtyKey !== 'string' || specialtyKey.startsWith(`${String(seriesKey)}.`)) {
    return {};
  }
  return { specialtyKey: '这个专业不属于所选的系列。' };
}
