// Knows the registers of what the site says: calendar, notices, telephones and links, legal texts.

import { formatDateTime } from '@/lib/domain/beijing-time';
import { defineRegister } from './register';

export const calendarDays = defineRegister({
  title: '工作日历',
  group: '网站内容',
  about:
    '与平常的周一至周五不同的日子：节假日（含肉孜节、古尔邦节）和调休上班日。补正期限、公示期按它计算。',
  permission: 'site.edit',
  key: 'date',
  fields: {
    date: { kind: 'day', label: '日期', fixed: true },
    kind: {
      kind: 'choice',
      label: '类别',
      codes: [
        ['holiday', '放假'],
        ['workday', '调休上班'],
      ],
    },
    name: { kind: 'text', label: '名称', max: 20 },
  },
  naming: ['date', 'name'],
  order: ['date'],
});

export const notices = defineRegister({
  title: '通知公告',
  group: '网站内容',
  about: '首页上的通知公告，到公布时间自动显示。',
  permission: 'notice.edit',
  key: null,
  fields: {
    title: { kind: 'text', label: '标题', max: 80 },
    body: { kind: 'longText', label: '正文', max: 20_000, formOnly: true },
    regionCode: {
      kind: 'reference',
      label: '评审地区',
      to: 'regions',
      optional: true,
      hint: '不选：全区。',
    },
    publishedAt: { kind: 'instant', label: '公布时间' },
  },
  naming: ['title'],
  order: ['publishedAt'],
});

export const siteEntries = defineRegister({
  title: '电话和链接',
  group: '网站内容',
  about: '首页上的技术咨询电话、其他补充说明和各系列评审委员会联系方式。',
  permission: 'site.edit',
  key: null,
  fields: {
    section: {
      kind: 'choice',
      label: '栏目',
      codes: [
        ['support', '技术咨询电话'],
        ['link', '其他补充说明'],
        ['committeeContact', '各系列评审委员会联系方式'],
      ],
    },
    label: { kind: 'text', label: '文字', max: 60 },
    telephone: { kind: 'text', label: '电话', max: 40, optional: true },
    url: {
      kind: 'text',
      label: '网址',
      max: 300,
      pattern: /^https?:\/\/\S+$/,
      example: 'https://www.example.cn',
      optional: true,
    },
    sort: { kind: 'integer', label: '排序', min: 0, max: 100_000 },
  },
  naming: ['label'],
  order: ['section', 'sort', 'label'],
  check: ({ telephone, url }) =>
    telephone === null && url === null ? { telephone: '电话和网址至少填写一项。' } : {},
});

export const legalTexts = defineRegister({
  title: '承诺和告知文本',
  group: '网站内容',
  about:
    '个人信息处理告知和申报承诺的各个版本。生效以后不能再改：有人同意过的文字必须一直查得到。需要修改时新增一个版本。',
  permission: 'site.edit',
  key: null,
  fields: {
    kind: {
      kind: 'choice',
      label: '类别',
      codes: [
        ['pledge', '申报承诺'],
        ['consent', '个人信息处理告知'],
      ],
      fixed: true,
    },
    version: { kind: 'text', label: '版本', max: 20, pattern: /^[\w.-]+$/, example: '2027' },
    text: { kind: 'longText', label: '正文', max: 20_000, formOnly: true },
    validFrom: { kind: 'instant', label: '生效时间' },
  },
  naming: ['kind', 'version'],
  order: ['kind', 'validFrom'],
  settled: ({ validFrom }, now) =>
    validFrom instanceof Date && validFrom <= now
      ? `这个版本已于 ${formatDateTime(validFrom)} 生效，不能再改。需要修改时请新增一个版本。`
      : null,
});
