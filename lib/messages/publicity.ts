// Words of 公示: kinds, stages, objections, what is wrong with a period, and who is told what.

import type { ObjectionState } from '@/lib/domain/publicity/objection';
import { leastWorkingDays, mostDays, type PeriodProblem } from '@/lib/domain/publicity/period';
import type { PublicityKind } from '@/lib/domain/publicity/setting';

export const publicityKindNames: Record<PublicityKind, string> = {
  proof: '线下公示，上传证明',
  system: '系统内公示',
};

/** Where a publicity is, with what its days do not say. */
export type PublicityStage = 'ahead' | 'running' | 'over' | 'concluded' | 'stopped';
export const publicityStageNames: Record<PublicityStage, string> = {
  ahead: '即将公示',
  running: '公示中',
  over: '已期满，待录入结果',
  concluded: '已完成',
  stopped: '已中止',
};

export const objectionStateNames: Record<ObjectionState, string> = {
  open: '待核查',
  dismissed: '不属实',
  upheld: '属实，待处理',
  settled: '属实，已处理',
};

const periodSentences: Record<PeriodProblem['code'], string> = {
  noDay: '请填写日期，例如 2026-11-30。',
  endsBefore: '结束日期不能早于开始日期。',
  tooLong: `公示期最长 ${mostDays} 天，请核对日期。`,
  startsLater: '请从明天或以后的日期开始：开始的当天不足一天，不计入公示期。',
  endsEarlier: '公示期还没有结束。期满后再登记。',
  tooShort: '',
};

/** The sentence beside the day that is wrong. */
export const periodSentence = (problem: PeriodProblem): string =>
  problem.code === 'tooShort'
    ? `公示不少于 ${leastWorkingDays} 个工作日，所填的日期只有 ${problem.days} 个工作日（周末、节假日不算，调休上班日算）。`
    : periodSentences[problem.code];

/** To the applicants whose applications are published. */
export const publicityNotices = {
  started: (title: string, from: string, to: string) =>
    `${title} 在本单位公示，公示期 ${from} 至 ${to}。`,
  concluded: (title: string) => `${title} 的公示已经结束，单位录入了公示结果。`,
  stopped: (title: string) => `${title} 的公示已中止，原因见公示页面。`,
} as const;
