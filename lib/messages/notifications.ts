// Words of the notices: what happened and what to do next.

import { formatDate, formatDateTime } from '@/lib/domain/beijing-time';
import type { ReminderKind } from '@/lib/domain/workflow/reminders';
import type { EventName, State } from '@/lib/domain/workflow/states';

type Told = {
  readonly displayName: string;
  readonly from: State;
  readonly to: State;
  /** Of a return: until when it may be sent again. */
  readonly correctionDueAt: Date | null;
};

/** To the applicant; an event that is not named, or has no words, tells nothing. */
export const applicantNotices: { readonly [E in EventName]?: (told: Told) => string } = {
  submit: ({ displayName }) => `${displayName} 已上报，等待基层单位审核。`,
  return: ({ displayName, correctionDueAt }) =>
    `${displayName} 被退回，请按审核意见修改${
      correctionDueAt ? `，在北京时间 ${formatDateTime(correctionDueAt)} 前重新上报` : '后重新上报'
    }。`,
  forward: ({ displayName, to }) =>
    `${displayName} 已通过本级审核，上报到${to === 'committeeReview' ? '评审委员会' : '主管单位'}。`,
  recall: ({ displayName, from }) =>
    from === 'draft' ? `${displayName} 的退回已撤回，由退回的单位继续办理，您暂时不用修改。` : '',
  accept: ({ displayName }) => `${displayName} 形式审核通过。`,
  reject: ({ displayName }) => `${displayName} 形式审核不通过，请在“申请书步骤”中查看原因。`,
  grantReturn: ({ displayName }) => `${displayName} 已获准再退回一次。`,
  lapse: ({ displayName }) =>
    `${displayName} 超过时限没有上报或审核完成，本年度视为放弃。填写的内容已保留，下一年度可继续使用。`,
};

/** To the administrators of the office that holds it now. */
export const holderNotices: { readonly [E in EventName]?: (told: Told) => string } = {
  submit: ({ displayName }) => `有新的申请书待审核：${displayName}`,
  forward: ({ displayName }) => `有新的申请书待审核：${displayName}`,
  returnLevel: ({ displayName }) => `上一级退回了申请书，请重新审核：${displayName}`,
  recall: ({ displayName }) => `已撤回，请继续办理：${displayName}`,
};

/** To the applicant, of what a reviewer changed on the 编辑页面. */
export const editNotices = {
  ask: (displayName: string, count: number) =>
    `单位修改了 ${displayName} 的 ${count} 处内容，请在“申请书步骤”中查看并确认。`,
  sent: (displayName: string) =>
    `单位修改了 ${displayName} 的部分内容后上报，修改了什么请在“申请书步骤”中查看。`,
} as const;

/** To the administrators of a unit, and to those who decide on it. */
export const unitNotices = {
  registered: (unit: string) => `有新注册的单位待审核：${unit}`,
  changeRequested: (unit: string) => `有单位变更待审核：${unit}`,
  approveChange: (unit: string) => `${unit} 的变更已通过审核，现在按新的信息使用。`,
  returnChange: (unit: string) => `${unit} 的变更申请被退回，仍按原来的信息使用，原因见单位历史。`,
  move: (unit: string) => `${unit} 的主管单位已调整，原因见单位历史。`,
  received: (unit: string) => `${unit} 已转到您单位之下，今后的申请书由您单位接收。`,
  invited: (unit: string) => `${unit} 邀请您担任管理员，请查看并决定是否接受。`,
  joined: (unit: string) => `您邀请的管理员已接受邀请：${unit}`,
  ended: (unit: string) => `您在 ${unit} 的管理员身份已结束。`,
  termSet: (unit: string, until: string) => `您在 ${unit} 的管理员任期已修改，至：${until}。`,
  approve: (unit: string) => `${unit} 已通过主管单位审核，申报人现在可以选择本单位。`,
  return: (unit: string) => `${unit} 的注册信息被退回，请修改后重新提交。`,
  disable: (unit: string) => `${unit} 已停用。`,
  enable: (unit: string) => `${unit} 已恢复。`,
} as const;

/** To a person, of what was done to their account. */
export const accountNotices = {
  reset: '工作人员为您的帐号生成了密码重设码。如果不是您要求的，请立即联系技术咨询电话。',
  enable: '您的帐号已恢复使用。',
  'identity.ask':
    '工作人员按您提交的证明，申请更改您帐号的姓名或证件号码，等待核准。如果不是您要求的，请立即联系技术咨询电话。',
  'identity.approve':
    '您帐号的姓名或证件号码已更改，请用新的证件号码登录。已上报的申请书仍是上报时的内容。',
  'identity.reject': '更改您帐号姓名或证件号码的申请没有核准，仍按原来的使用。',
} as const;

/** To a person, of 失信记录. */
export const integrityNotices = {
  recorded: (year: number) =>
    `您有一条失信记录，${year} 年（含）以前不能申报。如有异议，请联系本地区职称管理部门。`,
  lifted: '您的一条失信记录已撤销。',
} as const;

/** To the administrators of an office, for all of its items at once. */
export const reminderNotices: Readonly<Record<ReminderKind, (count: number) => string>> = {
  waiting: (count) => `有 ${count} 份申请书在本级等待审核已超过 3 天，请尽快办理。`,
  due72: (count) => `有 ${count} 份申请书的审核时间将在 72 小时内截止，逾期视为放弃，请尽快办理。`,
  due24: (count) => `有 ${count} 份申请书的审核时间将在 24 小时内截止，逾期视为放弃，请立即办理。`,
};

/** To an applicant whose returned application is not sent again yet. */
export const correctionNotice = (displayName: string, dueAt: Date): string =>
  `${displayName} 还没有重新上报，截止时间是北京时间 ${formatDateTime(dueAt)}，逾期视为放弃。`;

/** Tells who never sent an application up that its files will go. */
export const retentionNotice = (displayName: string, day: Date): string =>
  `${displayName} 没有上报，保存期限已到，附件将在 ${formatDate(day)} 之后删除。需要保留的，请在此之前下载。`;
