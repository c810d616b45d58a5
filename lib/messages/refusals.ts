// Words for every no of the rules: why, what is safe, what to do, who can help.

import type { RefusalCode, RefusalParams } from '@/lib/domain/refusal';

type Sentence = (params: RefusalParams) => string;

const sentences: Record<RefusalCode, Sentence> = {
  notFound: () => '没有找到这条记录。它可能已被移走，或者不在您现在的角色可以查看的范围内。',
  conflict: () => '这份申请书刚刚被其他人处理过，请刷新页面，看看现在的状态再办理。',
  stale: () =>
    '没有保存：这一栏目刚在别处（另一个页面或另一台设备）保存过。您填写的内容还在本页，请核对后选择保留哪一份。',
  locked: () => '上报后，材料不能再修改。如需要修改，请先退回材料。',
  sectionLocked: () =>
    '这次退回只开放了需要修改的栏目，这个栏目不能修改。如确实需要修改，请联系退回的单位。',
  notHolder: () => '这份申请书现在不由您办理，请在“申请书步骤”中查看现在由谁办理。',
  wrongState: () => '现在的状态不能做这一步，请刷新页面，在“申请书步骤”中查看进展。',
  ownApplication: () => '不能办理自己的申请书，请由本单位其他管理员或主管单位办理。',
  roundClosed: () =>
    '现在不在申报时间内，不能上报，也不能退回再改。申报时间见首页；如有特殊情况，请联系评审委员会。',
  reviewClosed: () => '审核时间已过，不能上报。请联系评审委员会，由其决定是否延期。',
  incomplete: ({ count }) => `还有 ${count} 处没有填好，请按预检结果逐项补充后再上报。`,
  pledgeMissing: () => '请先阅读并勾选本人承诺，再点击上报。',
  unitNotApproved: () =>
    '您的基层单位还没有通过主管单位审核，暂时不能上报。请联系单位管理员或主管单位。',
  barred: ({ year }) =>
    `因失信记录，${year} 年（含）以前不能申报。如有异议，请联系本地区职称管理部门。`,
  alreadyOpened: () => '对方已经开始办理，不能再撤回。如需要修改，请联系对方回退。',
  alreadyCorrecting: () => '申报人已经开始修改，不能再撤回。请等申报人重新上报。',
  noReturnsLeft: ({ limit }) =>
    `可以退回的 ${limit} 次已用完。如确需再次退回，请由本地区职称管理部门在“申请书管理”中批准。`,
  resubmitOver: () =>
    '本批次重新上报的截止时间已过，回退后对方来不及重新上报。请作出决定，或联系评审委员会延期。',
  quotaUsed: ({ quota }) =>
    `本单位在本批次最多上报 ${quota} 份，已经用完。如需增加，请联系评审委员会。`,
  returnsStillLeft: ({ left }) => `还可以退回 ${left} 次，用完后才需要批准。`,
  opinionMissing: () => '回退前，请至少在一个栏目写明需要修改的意见，让申报人知道改什么。',
  recommendationLength: ({ length, min, max }) =>
    `推荐意见应在 ${min} 到 ${max} 字之间，现有 ${length} 字。请填写并保存后再上报。`,
  openCorrections: ({ count }) => `还有 ${count} 条修改意见没有核销，请核对后再通过。`,
  editUnconfirmed: ({ count }) => `单位修改的 ${count} 处还没有经申报人确认，确认后才能上报。`,
  publicityMissing: ({ setting }) =>
    setting === 'proof'
      ? '上报前要先在本单位公示，不少于 5 个工作日。公示期满后，请在“公示”中登记起止日期、上传公示证明、录入结果，再上报。'
      : '上报前要先在本单位公示，不少于 5 个工作日。请在“公示”中开始公示，期满并录入结果后再上报。',
  publicityChanged: () =>
    '公示过的内容后来有改动，原来的公示不再有效。请按现在的内容重新公示，期满并录入结果后再上报。',
  publicityRunning: ({ until }) =>
    `公示到 ${until} 为止，期满前不能上报。请期满后录入公示结果，再上报。`,
  objectionsOpen: ({ count }) =>
    `公示收到的异议还有 ${count} 条没有核查。请在“公示”中写明核查情况，再上报。`,
  objectionsUpheld: ({ count }) =>
    `有 ${count} 条异议经核查属实。请回退给申报人修改；不需要回退的，请在“公示”中写明处理情况，再上报。`,
  publicityResultMissing: () => '公示已经期满，还没有录入结果。请在“公示”中录入公示结果，再上报。',
  reasonMissing: ({ min, max }) => `请写明原因（${min} 到 ${max} 字）。`,
  notOverdue: () => '时限还没有到。',
  invalid: () => '有内容填写得不对，请按提示改正后再提交。',
  sectionFull: ({ title, most }) =>
    `没有带入：“${title}”最多 ${most} 条，请少选几条，或先删去不需要的，再带入。`,
  phrasesFull: ({ most }) => `常用意见最多 ${most} 条，请先删去不用的，再添加。`,
  notLooked: () => '还没有办理过：请先打开这份申请书查看，再批量上报或回退。',
  oneApplicationAYear: ({ year }) =>
    `您已有 ${year} 年度的申请书，一个年度只能有一份，请在原申请书上修改。`,
  noCommittee: () =>
    '所选评审地区还没有开放这个专业和级别的申报。请核对评审地区是否选对，或查看首页的申报通知。',
  examOnly: () =>
    '这个级别国家实行以考代评：通过全国统一考试取得，不受理评审申报。请选择其他级别，或按考试通知报名。',
  sameTarget: () => '所选的地区、专业和级别与现在的相同，不需要改报。',
  formInvalid: ({ count }) => `没有发布：表单还有 ${count} 处要改，见下面的提示。草稿已保存。`,
  formUnchanged: () => '没有发布：草稿与现在使用的表单相同。请先修改，再发布。',
  roundOver: () => '这个批次的申报已经结束，表单不能再改。请在新批次中设置。',
  alreadyRegistered: () =>
    '该证件号码只能注册一次。如果您已经注册过，请直接登录；忘记密码请联系单位管理员或技术咨询电话。',
  unitRegistered: () =>
    '该统一社会信用代码已经登记。请联系本单位已有的管理员，或拨打技术咨询电话。',
  unitUnknown: () => '没有找到所选的单位，或它还没有通过审核。请重新选择。',
  unitBusy: ({ count }) => `该单位还有 ${count} 份申请书在办理，办结或转走后才能停用。`,
  unitCircle: () => '所选的主管单位在本单位之下，不能作为本单位的主管单位。请重新选择。',
  unitUnchanged: () => '没有提交：单位名称、统一社会信用代码和主管单位都与现在的相同。',
  lastAdministrator: () =>
    '您是现在唯一的管理员，不能结束自己的管理员身份。请先邀请一位同事接任，对方接受后再结束。',
  alreadyAdministrator: () => '您已经有这个身份，不需要再接受邀请。',
  officeClosed: ({ office }) => `${office} 已停用、已过有效期或已关闭，不能再邀请管理员。`,
  codeUsed: () =>
    '重设码不正确、已用过或已过期。请核对后重新输入；仍不能用的，请联系发给您重设码的工作人员重新生成。',
  ownRole: () => '不能修改自己的任期，请由其他管理员修改。',
  rolesApart: () =>
    '平台管理员和审计员不能兼任其他管理身份，其他管理员也不能兼任这两种身份。请先结束原来的身份，再接受邀请。',
  accountDisabled: () => '这个帐号已停用，请先启用，再重设密码。',
  ownRequest: () => '申请和核准要由两个人办理，请由另一位平台管理员核准。',
  changePending: () => '这个帐号已有一项变更等待核准，核准或退回以后才能再申请。',
  ownAccount: () => '不能对自己的帐号这样做，请由另一位平台管理员办理。',
  barredAlready: ({ year }) =>
    `已经登记到 ${year} 年（含），新的年份应当更晚。如有误，请先撤销原来的记录。`,
  invitedAnother: () =>
    '邀请的姓名与您帐户的姓名不一致，不能接受。如果姓名写错了，请联系邀请您的人重新邀请。',
  publicityNotAsked: () =>
    '没有开始：所选申请书的批次不要求这样公示。请刷新页面，重新选择需要公示的申请书。',
  publicityUnitsDiffer: () => '没有开始：所选的申请书不属于同一个单位。请按单位分别公示。',
  notOpened: () => '请先在审核页面点击“办理”，核对材料后再公示。',
  alreadyPublicised: ({ name }) =>
    `没有开始：${name} 的公示已经在进行，或者已经完成，内容也没有改动，不需要再公示。`,
  publicityProofMissing: () =>
    '还没有上传公示证明（盖章的公示说明或现场照片），或者它还在安全检查。请上传并等检查通过后，再录入结果。',
  publicityEnded: () => '这次公示已经录入结果或已经中止，不能再改。',
  tooMany: () => '操作太频繁，请一分钟后再试。您填写的内容还在本页。',
  busy: () => '现在使用的人很多，这一步没有完成。您填写的内容还在本页，请稍等几秒再试。',
  signedOut: () =>
    '登录已过期，这一步没有完成。请在新窗口登录后回到本页再试，您填写的内容还在本页。',
  recordStale: () =>
    '没有保存：这条记录刚被其他人改过。您填写的内容还在本页，请另开一页查看现在的内容，再决定如何修改。',
  recordTaken: () => '没有保存：已经有一条相同的记录（代码或名称重复），请检查后修改。',
  recordInUse: () =>
    '没有删除：还有申请书、单位或其他记录在使用它。不再使用的，请改为不开放，或结束有效期。',
  recordSettled: ({ why }) => String(why),
  sheetChanged: () => '没有导入：预览以后数据又有变化。请重新选择文件，看过新的预览再导入。',
  listTooLong: ({ most }) => `没有开始：一次最多打印 ${most} 人，请先筛选列表。`,
  listEmpty: () => '没有开始：列表中没有已上报的申请书。',
  printsWaiting: ({ most }) =>
    `没有开始：您已有 ${most} 份正在生成，请等其中一份完成，或取消一份。`,
  linkUsed: () => '这个链接已经用过、已过期或已撤回，请联系给您链接的人重新发送。',
};

/** The sentence of a refusal. */
export const refusalSentence = (code: RefusalCode, params: RefusalParams = {}): string =>
  sentences[code](params);
