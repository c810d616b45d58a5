// Knows the reasons for 形式审核不通过 (domain.md §8.5, T14).

export const rejectionReasons = [
  '不符合评审条件',
  '填写不规范',
  '不按时间程序',
  '未公示或公示不合规',
  '弄虚作假',
  '其他政策不符',
] as const;

export type RejectionReason = (typeof rejectionReasons)[number];

/** The reason as the applicant reads it; without words of its own it is not concrete enough. */
export function rejectionText(code: RejectionReason, words: string): string {
  const said = words.trim();
  return said === '' ? '' : `${code}：${said}`;
}
