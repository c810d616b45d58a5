// Knows the opinions that reviewers write most often (domain.md §7.1, complaint 3): an office begins
// with them and keeps its own beside them.

export const commonPhrases = [
  '材料不齐全，请补充：',
  '格式或文件名称不符合要求，请按模板重新填写并上传：',
  '填写的内容与证明材料不一致，请核对后改正：',
  '不符合申报条件，请对照条件说明：',
  '证明材料没有加盖公章，请盖章后重新上传：',
  '材料超过规定的时间提交，请说明情况：',
] as const;

/** What is said most often of a file. */
export const fileMarks = [
  { label: '不清晰', text: '附件不清晰，无法辨认，请重新扫描或拍照后上传。' },
  { label: '与填报不符', text: '附件内容与填报的内容不符，请核对后改正填报内容或更换附件。' },
] as const;

/** Phrases of its own that an office may keep. */
export const phraseLimits = { most: 50, length: 200 } as const;
