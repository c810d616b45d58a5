// Knows the policy: from permission × role to the named scope in which it holds.

import type { Role } from './actor';
import type { ScopeName } from './scopes';

type Row = { readonly about: string } & { readonly [R in Role]?: ScopeName };

/** The one policy table. A role that is not named in a row has no access. */
export const policy = {
  'application.create': { about: '新增申请书', applicant: 'self' },
  'application.read': {
    about: '查看申请书及其已上报的材料',
    applicant: 'own',
    unitAdmin: 'everHeldByUnit',
    supervisingAdmin: 'everHeldByUnit',
    committeeAdmin: 'everHeldByCommittee',
    regionAdmin: 'submittedInRegion',
  },
  'application.edit': {
    about: '填写栏目、上传附件（编辑页面）',
    applicant: 'own',
    unitAdmin: 'heldByUnit',
    supervisingAdmin: 'heldByUnit',
  },
  'application.prepare': { about: '带入往年内容、改报其他专业或地区', applicant: 'own' },
  'application.submit': { about: '上报、退回、确认单位的修改（本人）', applicant: 'own' },
  'application.review': {
    about: '办理：审核意见、推荐意见、上报、回退',
    unitAdmin: 'everHeldByUnit',
    supervisingAdmin: 'everHeldByUnit',
    committeeAdmin: 'everHeldByCommittee',
  },
  'application.readings': { about: '查看谁看过自己的材料', applicant: 'own' },
  'person.reveal': {
    about: '查看申报人完整的证件号码（写明原因，留有记录）',
    unitAdmin: 'everHeldByUnit',
    supervisingAdmin: 'everHeldByUnit',
    committeeAdmin: 'everHeldByCommittee',
    regionAdmin: 'submittedInRegion',
  },
  'application.grantReturn': { about: '批准再退回一次', regionAdmin: 'submittedInRegion' },
  'publicity.read': {
    about: '查看本单位的公示',
    applicant: 'publishedToPerson',
    unitAdmin: 'publishedInUnit',
    supervisingAdmin: 'publishedInUnit',
  },
  'publicity.run': {
    about: '组织公示：开始、异议、结果',
    unitAdmin: 'publishedByUnit',
    supervisingAdmin: 'publishedByUnit',
  },
  'application.print': {
    about: '打印申请书和评审表等各表',
    applicant: 'own',
    unitAdmin: 'everHeldByUnit',
    supervisingAdmin: 'everHeldByUnit',
    committeeAdmin: 'everHeldByCommittee',
    regionAdmin: 'submittedInRegion',
  },
  'application.printEverything': {
    about: '打印全部材料（连同附件）',
    applicant: 'own',
    unitAdmin: 'everHeldByUnit',
    supervisingAdmin: 'everHeldByUnit',
    committeeAdmin: 'everHeldByCommittee',
  },
  'application.printList': {
    about: '打印、导出人员情况一览表',
    unitAdmin: 'everHeldByUnit',
    supervisingAdmin: 'everHeldByUnit',
    committeeAdmin: 'everHeldByCommittee',
    regionAdmin: 'submittedInRegion',
  },
  'statistics.read': {
    about: '查看统计（只有数量）',
    unitAdmin: 'everHeldByUnit',
    supervisingAdmin: 'everHeldByUnit',
    committeeAdmin: 'everHeldByCommittee',
    // numbers only: also how many drafts there are
    regionAdmin: 'inRegion',
    platformAdmin: 'everyRecord',
  },
  'statistics.export': {
    about: '导出统计（写明原因，留有记录）',
    unitAdmin: 'everHeldByUnit',
    supervisingAdmin: 'everHeldByUnit',
    committeeAdmin: 'everHeldByCommittee',
    regionAdmin: 'inRegion',
    platformAdmin: 'everyRecord',
  },
  'form.edit': { about: '设置本委员会各批次的申报表单', committeeAdmin: 'roundsOfCommittee' },
  'unit.read': {
    about: '查看单位登记信息',
    unitAdmin: 'ownUnit',
    supervisingAdmin: 'unitTree',
    regionAdmin: 'unitsOfRegion',
  },
  'unit.edit': {
    about: '修改单位登记信息、申请变更',
    unitAdmin: 'ownUnit',
    supervisingAdmin: 'ownUnit',
  },
  'unit.administer': {
    about: '邀请、结束单位管理员',
    unitAdmin: 'ownUnit',
    supervisingAdmin: 'ownUnitAndBelow',
    regionAdmin: 'unitsOfRegion',
  },
  'unit.found': {
    about: '登记主管单位（材料接收部门）',
    regionAdmin: 'unitsOfRegion',
    platformAdmin: 'everyRecord',
  },
  'unit.decide': {
    about: '审核、退回、停用单位，决定变更，调整主管单位',
    supervisingAdmin: 'unitsBelow',
    regionAdmin: 'unitsOfRegion',
  },
  'account.read': {
    about: '查看帐号和角色',
    regionAdmin: 'accountsOfRegion',
    platformAdmin: 'allAccounts',
  },
  'account.manage': { about: '管理帐号和角色', platformAdmin: 'allAccounts' },
  'integrity.keep': { about: '登记、撤销失信记录', regionAdmin: 'accountsOfRegion' },
  'register.catalogue': {
    about: '维护目录：地区、系列、专业、职称、考试规则',
    platformAdmin: 'everyRecord',
  },
  'committee.edit': {
    about: '维护评审委员会',
    regionAdmin: 'committeesOfRegion',
    platformAdmin: 'everyRecord',
  },
  'committee.administer': {
    about: '邀请、结束评审委员会管理员',
    regionAdmin: 'committeesOfRegion',
    platformAdmin: 'everyRecord',
  },
  'committee.scope': {
    about: '维护评审委员会的评审范围',
    regionAdmin: 'ofCommitteesOfRegion',
    platformAdmin: 'everyRecord',
  },
  'round.edit': {
    about: '维护申报批次、延长时间',
    committeeAdmin: 'roundsOfCommittee',
    regionAdmin: 'ofCommitteesOfRegion',
    platformAdmin: 'everyRecord',
  },
  'notice.edit': {
    about: '维护通知公告',
    regionAdmin: 'noticesOfRegion',
    platformAdmin: 'everyRecord',
  },
  'site.edit': { about: '维护工作日历、电话和链接、承诺和告知文本', platformAdmin: 'everyRecord' },
  'audit.read': { about: '查看审计记录', auditor: 'allAudit' },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof policy;

/** Every permission, for enumeration in tests and generated documents. */
export const permissions = Object.keys(policy) as Permission[];

/** The scope in which `role` holds `permission`, or null where it does not. */
export function scopeNameOf(permission: Permission, role: Role): ScopeName | null {
  const row: Row = policy[permission];
  return row[role] ?? null;
}
