// Knows the registers of committees: who reviews what, and when.

import { ownSpecialty } from './catalogue';
import type { RegisterField } from './field';
import { defineRegister, type RegisterRow } from './register';
import { roundProblems } from './round-windows';

const telephone: RegisterField = {
  kind: 'text',
  label: '联系电话',
  max: 30,
  pattern: /^[\d\-—、,; ()（）]+$/,
  example: '0991-3193615',
  optional: true,
};

export const committees = defineRegister({
  title: '评审委员会',
  group: '评审委员会和批次',
  about: '各评审地区的评审委员会、有效期和联系方式。联系方式公布在“评审委员会联系方式”页上。',
  permission: 'committee.edit',
  key: null,
  fields: {
    regionCode: { kind: 'reference', label: '评审地区', to: 'regions', fixed: true },
    name: { kind: 'text', label: '名称', max: 60 },
    // 职称评审管理暂行规定 art. 8: for at most three years
    validFrom: { kind: 'instant', label: '有效期自' },
    validTo: { kind: 'instant', label: '有效期至', hint: '核准备案的有效期不超过三年。' },
    telephone,
    address: { kind: 'text', label: '地址', max: 100, optional: true, formOnly: true },
  },
  naming: ['name'],
  order: ['regionCode', 'name'],
  check: validityProblems,
});

function validityProblems({ validFrom, validTo }: RegisterRow) {
  if (!(validFrom instanceof Date) || !(validTo instanceof Date)) return {};
  if (validTo <= validFrom) return { validTo: '结束时间应晚于开始时间。' };
  const latest = new Date(validFrom);
  latest.setUTCFullYear(latest.getUTCFullYear() + 3);
  return validTo > latest ? { validTo: '评审委员会的有效期不超过三年。' } : {};
}

export const committeeScopes = defineRegister({
  title: '评审范围',
  group: '评审委员会和批次',
  about: '每个评审委员会评审哪些系列、专业和级别。同一专业和级别在一个地区只能归一个评审委员会。',
  permission: 'committee.scope',
  key: null,
  fields: {
    committeeId: { kind: 'reference', label: '评审委员会', to: 'committees', fixed: true },
    seriesKey: { kind: 'reference', label: '系列', to: 'series' },
    specialtyKey: {
      kind: 'reference',
      label: '专业',
      to: 'specialties',
      optional: true,
      hint: '不选：整个系列，也包括以后增加的专业。',
    },
    levels: { kind: 'levels', label: '级别' },
  },
  naming: ['committeeId', 'seriesKey', 'specialtyKey'],
  order: ['committeeId', 'seriesKey', 'specialtyKey'],
  check: ownSpecialty,
});

const days = (label: string, max: number, unit: string): RegisterField => ({
  kind: 'integer',
  label,
  min: 1,
  max,
  unit,
  formOnly: true,
});
const window = (label: string, hint: string, more: { optional?: true } = {}): RegisterField => ({
  kind: 'instant',
  label,
  hint,
  ...more,
});
const late = { optional: true, formOnly: true } as const;

export const rounds = defineRegister({
  title: '申报批次',
  group: '评审委员会和批次',
  about: '每个评审委员会各申报年度的时间、次数和要求。没有批次的年度不能申报。',
  permission: 'round.edit',
  key: null,
  fields: {
    committeeId: { kind: 'reference', label: '评审委员会', to: 'committees', fixed: true },
    year: { kind: 'integer', label: '申报年度', min: 2000, max: 2100, fixed: true },
    name: { kind: 'text', label: '名称', max: 40 },
    applyFrom: window('个人申报自', '从这一刻起可以新增申请书。'),
    applyTo: window('个人申报至', '过了这一刻不能再新增和上报；被退回的按补正期限。'),
    unitReviewTo: window('单位审核至', '基层单位上报的截止时间。'),
    supervisingReviewTo: window('主管单位审核至', '主管单位上报的截止时间。'),
    firstArrivalTo: {
      ...window('首次报到评审委员会至', '到这一刻还没有报到评审委员会的，视为放弃；不填：不另设。'),
      ...late,
    },
    resubmitTo: {
      ...window('重新上报至', '被退回的最迟到这一刻重新上报；不填：按各自的补正期限。'),
      ...late,
    },
    unitQuota: {
      ...days('每个单位最多上报', 9999, '份'),
      optional: true,
      hint: '不填：不限。',
    },
    paperFrom: { ...window('报送材料自', '报送纸质材料的时间；不填：不报送。'), ...late },
    paperTo: { ...window('报送材料至', ''), ...late },
    returnLimit: days('退回次数', 10, '次'),
    correctionDays: days('补正期限', 30, '个工作日'),
    publicity: {
      kind: 'choice',
      label: '单位公示',
      hint: '《职称评审管理暂行规定》第十六条要求在单位公示，建议选“在系统内公示”。',
      codes: [
        ['none', '不要求'],
        ['proof', '上传公示证明'],
        ['system', '在系统内公示'],
      ],
      formOnly: true,
    },
    confirmUnitEdits: {
      kind: 'yesNo',
      label: '修改须本人确认',
      hint: '单位修改了申请书的，申报人确认以后才能上报。',
      formOnly: true,
    },
    pledgeVersion: { kind: 'reference', label: '承诺书版本', to: 'pledges', formOnly: true },
    pdfMiB: days('PDF 文件大小', 20, 'MB'),
    imageMiB: days('图片文件大小', 15, 'MB'),
    filesOfRow: days('每条的附件数', 50, '个'),
    filesOfApplication: days('每份申请书的附件数', 200, '个'),
    applicationMiB: days('每份申请书的附件大小', 1000, 'MB'),
    dayMiB: days('每人每天上传', 2000, 'MB'),
  },
  naming: ['name'],
  order: ['year', 'committeeId', 'name'],
  check: roundProblems,
});
