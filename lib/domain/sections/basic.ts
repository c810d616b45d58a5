// 基本信息: the person, the post, and what is applied for (domain.md §5.1, 申报指南 2.4).

import { ethnicGroups } from '@/lib/domain/codes/ethnic-groups';
import { politicalStatus } from '@/lib/domain/codes/political-status';
import { applicationModes, healthStates, staffKinds } from '@/lib/domain/codes/small-tables';
import { defineSection } from './section';

const landline = /^(0\d{2,3}-?\d{7,8}(-\d{1,6})?|1[3-9]\d{9})$/;

export const basic = defineSection({
  id: 'basic',
  title: '基本信息',
  layout: 'single',
  maxRows: 1,
  rowName: '基本信息',
  known: ['name', 'documentKind', 'documentNumber', 'sex', 'birthDate', 'mobile', 'title'],
  fields: {
    formerName: { kind: 'text', label: '曾用名', max: 100, optional: true },
    ethnicGroup: { kind: 'choice', label: '民族', codes: ethnicGroups, inHeader: true },
    politicalStatus: { kind: 'choice', label: '政治面貌', codes: politicalStatus, inHeader: true },
    joinedPartyAt: { kind: 'month', label: '入党（团）时间', optional: true, notAfterToday: true },
    birthPlace: { kind: 'text', label: '出生地', max: 100 },
    health: { kind: 'choice', label: '身体状况', codes: healthStates },
    address: { kind: 'text', label: '联系地址', max: 200, optional: true },
    postcode: {
      kind: 'text',
      label: '邮编',
      max: 6,
      optional: true,
      pattern: { test: /^\d{6}$/, sentence: '“邮编”应是 6 位数字，例如 830000。' },
    },
    telephone: {
      kind: 'text',
      label: '固定电话',
      max: 20,
      optional: true,
      pattern: { test: landline, sentence: '“固定电话”请带区号填写，例如 0991-1234567。' },
    },
    startedWorkAt: { kind: 'month', label: '参加工作时间', notAfterToday: true, inHeader: true },
    unit: {
      kind: 'unit',
      label: '基层单位',
      hint: '不能手动填写，请从弹出窗口中选择。',
      inHeader: true,
    },
    department: {
      kind: 'text',
      label: '工作单位及部门',
      max: 100,
      hint: '请写全称，例如：示例县第一中学 语文教研组',
      inHeader: true,
    },
    staffKind: { kind: 'choice', label: '人员类别', codes: staffKinds },
    post: { kind: 'text', label: '现（兼）任行政职务', max: 100, optional: true, inHeader: true },
    postSince: { kind: 'month', label: '任行政职务时间', optional: true, notAfterToday: true },
    presentWork: { kind: 'text', label: '现从事专业', max: 100 },
    yearsOfWork: { kind: 'number', label: '专业技术工作年限', min: 0, max: 60, unit: '年' },
    archive: { kind: 'text', label: '档案所在地机构名称', max: 100, optional: true },
    mode: { kind: 'choice', label: '申报方式', codes: applicationModes },
    isTransfer: { kind: 'yesNo', label: '是否转评或跨专业', inHeader: true },
    transferFrom: {
      kind: 'text',
      label: '原系列、专业、职称',
      max: 100,
      showIf: { field: 'isTransfer', is: true },
    },
    transferAt: {
      kind: 'month',
      label: '转岗时间',
      notAfterToday: true,
      showIf: { field: 'isTransfer', is: true },
    },
    isFirst: { kind: 'yesNo', label: '是否第一次申报' },
    timesApplied: {
      kind: 'number',
      label: '曾申报次数',
      min: 1,
      max: 30,
      showIf: { field: 'isFirst', is: false },
    },
    lastAppliedAt: {
      kind: 'month',
      label: '上次申报时间',
      notAfterToday: true,
      showIf: { field: 'isFirst', is: false },
    },
    isLeaderToo: { kind: 'yesNo', label: '是否双肩挑' },
    isPunished: { kind: 'yesNo', label: '是否在处分影响期内' },
    punishedUntil: {
      kind: 'date',
      label: '处分影响期截止日期',
      showIf: { field: 'isPunished', is: true },
    },
    foreignLanguage: { kind: 'text', label: '懂何种外语，达到何种程度', max: 200, optional: true },
    societies: {
      kind: 'longText',
      label: '参加何种学术团体，任何种职务，有何社会兼职',
      max: 500,
      optional: true,
    },
  },
  columns: ['department', 'unit', 'startedWorkAt'],
  attachments: [{ kind: 'photo', label: '二寸证件照' }],
  check: ([row], { today, birthDate }) => {
    if (row === undefined) return [];
    const { rowId } = row;
    const sixteen = birthDate && `${Number(birthDate.slice(0, 4)) + 16}${birthDate.slice(4, 7)}`;
    return [
      ...(row.startedWorkAt && sixteen && row.startedWorkAt < sixteen
        ? [
            {
              rowId,
              field: 'startedWorkAt',
              severity: 'warning' as const,
              message: '参加工作时未满 16 周岁，请核对参加工作时间。',
            },
          ]
        : []),
      // 职称评审管理暂行规定 (人社部令第40号) 第十三条
      ...(row.isPunished && row.punishedUntil && row.punishedUntil >= today
        ? [
            {
              rowId,
              field: 'punishedUntil',
              message: `处分影响期到 ${row.punishedUntil} 为止，期满后才能申报。`,
            },
          ]
        : []),
    ];
  },
  examples: [
    {
      formerName: null,
      ethnicGroup: '05',
      politicalStatus: '03',
      joinedPartyAt: '2012-05',
      birthPlace: '新疆喀什',
      health: '健康或良好',
      address: '示例市人民路 1 号',
      postcode: '830000',
      telephone: '0991-1234567',
      startedWorkAt: '2016-11',
      unit: { id: '00000000-0000-7000-8000-000000000001', name: '示例县融媒体中心' },
      department: '示例县融媒体中心 采编部',
      staffKind: '事业在编',
      post: '采编部副主任',
      postSince: '2022-03',
      presentWork: '新闻采编',
      yearsOfWork: 10,
      archive: '示例县人力资源和社会保障局',
      mode: '正常晋升',
      isTransfer: true,
      transferFrom: '出版系列-编辑-编辑',
      transferAt: '2023-06',
      isFirst: true,
      timesApplied: null,
      lastAppliedAt: null,
      isLeaderToo: false,
      isPunished: false,
      punishedUntil: null,
      foreignLanguage: '英语，四级',
      societies: '2020年至今 示例新闻工作者协会 会员',
    },
  ],
});
