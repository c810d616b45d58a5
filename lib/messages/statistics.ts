// Words of the statistics: states as they are counted, and who sent an application back.

import type { CountedState } from '@/lib/domain/statistics/figures';
import { stateName, stateNames } from './workflow';

export const countedStateNames: Record<CountedState, string> = {
  ...stateNames,
  returned: stateName('draft', 1),
  neverSent: `${stateNames.lapsed}（未上报）`,
};

/** By the level that returned it, or by the act where it is not a return to the applicant. */
export const returnNames: Readonly<Record<string, string>> = {
  unitReview: '基层单位回退',
  supervisingReview: '主管单位回退',
  committeeReview: '评审委员会回退',
  returnLevel: '回退上一级',
  withdraw: '申报人自己退回',
  recall: '其中后来撤回的',
};

export const allSeries = '全部系列';
export const noUnit = '未选单位';
export const notSent = '未上报';
