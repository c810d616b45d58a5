// Knows the sentences about attachments: each names the reason and what to do about it.

import { mediaTypes, type FileProblem } from '@/lib/domain/attachments';
import type { Refusal } from '@/lib/domain/refusal';
import { defaultLimits } from '@/lib/domain/upload-limits';

/** A size as people read it: 900 KB, 23.4 MB. Rounded up, so that 20 MB and a bit is not "20 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.ceil(bytes / 1024))} KB`;
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}

const anew = '请重新生成（如用“打印为 PDF”）后再上传。';

/** The sentence for what is wrong with a file. */
export function fileSentence(problem: FileProblem): string {
  switch (problem.code) {
    case 'empty':
      return '这是一个空文件（0 字节），请检查后重新选择。';
    case 'notPdfJpegPng':
      return '只能上传 PDF、JPG、PNG 文件，请转换格式后再上传。';
    case 'identityImageOnly':
      return '身份证件只能上传 JPG、PNG 图片，请拍照或扫描成图片后再上传。';
    case 'tooLarge': {
      const { label } = mediaTypes[problem.type];
      return `${label} 文件不能超过 ${problem.most} MB，此文件为 ${sizeText(problem.size)}，请压缩或拆分后再上传。`;
    }
    case 'rowFull':
      return `每条最多 ${problem.most} 个附件，已有 ${problem.present} 个，请先删除不需要的附件。`;
    case 'applicationFull':
      return `每份申请书最多 ${problem.most} 个附件，已有 ${problem.present} 个，请先删除不需要的附件。`;
    case 'applicationBytes':
      return `每份申请书的附件合计不能超过 ${problem.most} MB，已有 ${sizeText(problem.present)}，请压缩文件或删除不需要的附件。`;
    case 'dayBytes':
      return `每人 24 小时内最多上传 ${problem.most} MB，已上传 ${sizeText(problem.present)}，请明天再上传。`;
    case 'notItsType':
      return `文件内容不是 ${mediaTypes[problem.type].label} 格式，与扩展名不符，请用正确的格式另存后再上传。`;
    case 'lengthDiffers':
      return `文件应为 ${problem.declared} 字节，收到 ${problem.size} 字节，传输不完整，请重新上传。`;
    case 'hashDiffers':
      return '文件在传输中发生了变化（校验值不一致），请重新上传。';
    case 'virus':
      return '安全检查在文件中发现病毒，文件没有保存，请先在电脑上杀毒，再重新生成文件上传。';
    case 'tooComplex':
      return `文件内容过于复杂，无法完成安全检查，${anew}`;
    case 'damagedImage':
      return '图片已损坏或不完整，无法打开，请重新拍照、扫描或另存后再上传。';
    case 'tooManyPixels':
      return `图片不能超过 5000 万像素，此图片为 ${problem.width}×${problem.height}，请缩小后再上传。`;
    case 'damagedPdf':
      return `PDF 文件已损坏、不完整，或首尾有多余内容，${anew}`;
    case 'encryptedPdf':
      return 'PDF 文件已加密，请上传未加密的文件。';
    case 'activePdf':
      return `PDF 中含有脚本、自动动作或多媒体，${anew}`;
    case 'embeddedFiles':
      return `PDF 中嵌有其他文件，请去掉后再上传；不能去掉的，${anew}`;
    case 'unusualPdf':
      return `PDF 的内部结构不正常，可能无法在审核时打开，${anew}`;
    case 'hugePage':
      return `PDF 的页面尺寸不正常（边长应在 0 到 5 米之间），${anew}`;
    case 'tooManyPages':
      return `PDF 文件不能超过 ${problem.most} 页，此文件为 ${problem.pages} 页，请拆分后再上传。`;
  }
}

/** Sentences of the way a file takes, keyed by what went wrong on it. */
export const uploadSentences = {
  signedOut: '登录已失效，请重新登录后再上传。',
  notFound: '没有找到这份申请书，或您无权为它上传附件，请返回列表后重新打开。',
  locked: '申请书在当前状态下不能修改附件，请刷新页面查看它的办理状态。',
  tooMany: '上传过于频繁，请过一分钟再试。',
  busy: '系统繁忙，请稍后再试。',
  unsigned: '上传链接无效，请重新选择文件上传。',
  expired: '上传链接已过期，请重新选择文件上传。',
  ended: '这次上传已经结束，请重新选择文件上传。',
  running: '这个文件正在上传，请等它结束。',
  interrupted: '传输中断，文件没有收全，请检查网络后重新上传。',
  malformed: '上传的内容无法识别，请重新选择文件上传。',
  damaged: '文件已损坏，无法打开，请联系系统管理员。',
  noFile: '没有找到这个文件，它可能已被删除，请返回申请书查看。',
  quarantined: '文件正在安全检查，检查通过后才能打开，请稍后再看。',
  ownerOnly: '身份证件只能查看带水印的预览，不能下载原图，请在申请书中查看。',
  noPreview: '这个文件没有预览，请打开原文件查看。',
  range: '请求的文件范围无效，请重新打开文件。',
  lost: '网络中断，已传的部分不会丢，恢复后自动继续。',
  failed: '上传没有成功，文件未保存，请重新上传。',
} as const;

export type UploadSentence = keyof typeof uploadSentences;

const isSentence = (code: string): code is UploadSentence => Object.hasOwn(uploadSentences, code);

/** The sentence for a command's refusal; for a file's own problem the one it carries. */
export const refusalSentence = ({ code, fieldErrors }: Refusal): string =>
  fieldErrors.file ?? uploadSentences[isSentence(code) ? code : 'failed'];

/** The words on the buttons and beside the files. */
export const attachmentWords = {
  pages: (count: number) => `共 ${count} 页`,
  choose: '选择文件',
  camera: '拍照',
  drop: '或把文件拖到这里',
  hint: `PDF 不超过 ${defaultLimits.pdfMiB} MB，JPG、PNG 不超过 ${defaultLimits.imageMiB} MB，每条最多 ${defaultLimits.filesOfRow} 个。`,
  waiting: '等待上传',
  preparing: '正在准备（缩小照片、校验）',
  uploading: (percent: number) => `正在上传 ${percent}%`,
  speed: (bytes: number) => `${sizeText(bytes)}/秒`,
  left: (seconds: number) =>
    seconds < 60 ? `还需约 ${seconds} 秒` : `还需约 ${Math.ceil(seconds / 60)} 分钟`,
  paused: (percent: number) => `已暂停（${percent}%）`,
  pause: '暂停',
  goOn: '继续',
  uploadingNamed: (name: string) => `正在上传 ${name}`,
  checking: '正在检查文件',
  done: '已上传',
  quarantined: '正在安全检查',
  quarantineMeans:
    '文件已收到，安全检查通过后才能打开和上报。检查自动进行，您不需要做什么；结果请稍后刷新页面查看。',
  sameAs: (place: string) =>
    `提示：与${place}内容相同。如果两处都需要，可以保留；如果传错了，请删除其中一个。`,
  retry: '重试',
  dismiss: '关闭提示',
  cancel: '取消上传',
  none: '还没有附件。',
  open: (name: string) => `打开 ${name}`,
  remove: '删除',
  removeNamed: (name: string) => `删除 ${name}`,
  confirmRemove: '确定删除？',
  keep: '不删除',
  removing: '正在删除',
  removed: '附件已删除',
  list: (kind: string) => `${kind}：已上传的附件`,
} as const;

/** Tells the sender of a file that did not pass once the scanner had answered. */
export const refusedNotice = (name: string, sentence: string): string =>
  `附件“${name}”没有通过安全检查，已删除。${sentence}`;

/** Tells the sender of a file that the scanner never answered for. */
export const quarantineEnded = (name: string): string =>
  `附件“${name}”长时间未能完成安全检查，已移除，请重新上传。`;
