// Words of the workflow: states, events, roles, offices.

import type { Role } from '@/lib/domain/policy/actor';
import type { OpinionState } from '@/lib/domain/review/opinion-state';
import type { EventName, Holder, State } from '@/lib/domain/workflow/states';
import type { UnitEventName, UnitState } from '@/lib/domain/workflow/unit-table';

export const stateNames: Record<State, string> = {
  draft: '草稿',
  unitReview: '待基层单位审核',
  supervisingReview: '待主管单位审核',
  committeeReview: '待评审委员会审核',
  accepted: '形式审核通过',
  rejected: '形式审核不通过',
  lapsed: '视为放弃',
};

/** A draft that was submitted before reads differently to everybody. */
const returnedDraft = '已退回，待修改';

export const stateName = (state: State, submissionCount: number): string =>
  state === 'draft' && submissionCount > 0 ? returnedDraft : stateNames[state];

export const eventNames: Record<EventName, string> = {
  create: '新增申请书',
  retarget: '改报专业或地区',
  submit: '上报',
  withdraw: '退回（本人）',
  open: '开始办理',
  forward: '上报',
  return: '回退',
  returnLevel: '回退上一级',
  recall: '撤回',
  accept: '形式审核通过',
  reject: '形式审核不通过',
  grantReturn: '批准再退回一次',
  lapse: '视为放弃',
};

export const opinionStateNames: Record<OpinionState, string> = {
  open: '未改',
  done: '已改',
  settled: '已核',
};

export const holderNames: Record<Holder, string> = {
  applicant: '职称申报人',
  unit: '基层单位',
  supervisingUnit: '主管单位',
  committee: '评审委员会',
  sender: '上报或退回的一级',
  regionAdmin: '职称管理部门',
  clock: '系统（到期）',
};

export const roleNames: Record<Role, string> = {
  applicant: '职称申报人',
  unitAdmin: '基层单位管理员',
  supervisingAdmin: '主管单位审核管理员',
  committeeAdmin: '评审委员会',
  regionAdmin: '职称管理部门',
  platformAdmin: '平台管理员',
  auditor: '审计员',
};

/** What the office of those is called who keep the platform. */
export const platformName = '职称申报与评审平台';

/** A role with its office, as it is shown where people choose or see one. */
export const roleLabel = (role: Role, office: string | null): string =>
  office === null ? roleNames[role] : `${roleNames[role]} · ${office}`;

export const unitStateNames: Record<UnitState, string> = {
  pending: '待审核',
  approved: '已审核',
  changing: '变更待审',
  returned: '退回',
  disabled: '停用',
};

export const unitEventNames: Record<UnitEventName, string> = {
  register: '单位注册',
  approve: '审核通过',
  return: '退回',
  resubmit: '重新提交',
  amend: '修改联系方式',
  requestChange: '申请变更',
  withdrawChange: '撤回变更申请',
  approveChange: '变更通过',
  returnChange: '变更退回',
  move: '调整主管单位',
  disable: '停用',
  enable: '恢复',
};
