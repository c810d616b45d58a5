// Words of 谁看过我的材料: the acts of the audit by which somebody has seen an application.

/** Other acts of the audit are no reading, or stand in 申请书步骤. */
export const readingNames: Readonly<Record<string, string>> = {
  'application.open': '开始办理',
  'lease.take': '办理中查看',
  'attachment.view': '查看附件',
  'attachment.viewIdentityDocument': '查看身份证件影像',
  'person.reveal': '查看完整证件号码',
  'application.print': '查看或打印表格',
  'print.start': '打印全部材料',
  'publicity.print': '打印公示',
};
