// Words of prints that are made in the background.

import { formatDateTime } from '@/lib/domain/beijing-time';
import { printForms } from '@/lib/domain/print/forms';
import type { JobForm, JobState } from '@/lib/domain/print/jobs';

export const jobStateNames: Readonly<Record<JobState, string>> = {
  waiting: '排队中',
  running: '正在生成',
  done: '已完成',
  failed: '没有生成',
  cancelled: '已取消',
};

/** To the person who asked. */
export const printedNotices = {
  done: (form: JobForm, expiresAt: Date) =>
    `${printForms[form].title}已生成，请在北京时间 ${formatDateTime(expiresAt)} 前下载。`,
  failed: (form: JobForm) =>
    `${printForms[form].title}没有生成，请重新生成；仍不行时请联系技术咨询电话。`,
} as const;
