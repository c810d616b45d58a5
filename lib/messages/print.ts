// Words of 表格打印.

import type { Paper } from '@/lib/domain/print/blocks';

/** How the sheets are put into the printer. */
export const paperSentences: Readonly<Record<Paper, string>> = {
  a4: '请用 A4 纸双面打印，左侧装订。',
  'a3-landscape': '请用 A3 纸横向打印，按原尺寸，不缩放。',
};

export const printSentences = {
  signedOut: '登录已失效，请重新登录后再打印。',
  tooMany: '打印过于频繁，请过一分钟再试。',
  busy: '现在打印的人很多，请过十秒再试。',
  tooLong: '这份表格生成的时间过长，请稍后再试；仍不行时请联系技术咨询电话。',
  notFound: '没有找到这份申请书，或者还没有可以打印的内容。',
  gone: '没有找到这份打印件，或者已过下载期限，请重新生成。',
  failed: '表格没有生成，请稍后再试；仍不行时请联系技术咨询电话。',
} as const;

export type PrintSentence = keyof typeof printSentences;

/** What a paper is found to be. */
export const verdictSentences = {
  current: {
    title: '是当前的上报',
    text: '这份纸质表格与申请书当前的上报一致。请再核对姓名和单位。',
  },
  replaced: {
    title: '已被新的上报替代',
    text: '这份纸质表格是以前的上报，已被新的上报替代，不再有效。请使用新的纸质表格。',
  },
  unknown: {
    title: '没有这个校验码',
    text: '系统中没有这个校验码。请对照纸质表格重新输入；仍然没有的，请与出具单位核实。',
  },
  noCode: {
    title: '校验码不完整',
    text: '校验码共 16 位，由数字和字母 a 到 f 组成。请对照纸质表格重新输入。',
  },
  tooMany: {
    title: '核对过于频繁',
    text: '短时间内输错次数较多，请过几分钟再试。',
  },
} as const;
