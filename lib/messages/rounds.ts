// Words of rounds: what is announced when their time is extended.

export const roundNotices = {
  title: (committee: string, round: string) => `关于延长${committee}${round}时间的通知`,
  body: (committee: string, round: string, lines: readonly string[]) =>
    `${committee}${round}的时间调整如下（北京时间）：\n\n${lines.join('；\n')}。\n\n其他时间不变。请按调整后的时间完成申报和审核。`,
  told: (round: string, lines: readonly string[]) => `${round}：${lines.join('，')}（北京时间）。`,
} as const;

/** The windows of the countdown. */
export const windowNames = {
  apply: '个人申报',
  correction: '补正上报',
  unitReview: '基层单位审核',
  supervisingReview: '主管单位审核',
} as const;
