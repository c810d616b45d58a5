// Words of 表格打印.

export const printSentences = {
  signedOut: '登录已失效，请重新登录后再打印。',
  tooMany: '打印过于频繁，请过一分钟再试。',
  busy: '现在打印的人很多，请过十秒再试。',
  tooLong: '这份表格生成的时间过长，请稍后再试；仍不行时请联系技术咨询电话。',
  notFound: '没有找到这份申请书，或者还没有可以打印的内容。',
  failed: '表格没有生成，请稍后再试；仍不行时请联系技术咨询电话。',
} as const;

export type PrintSentence = keyof typeof printSentences;
