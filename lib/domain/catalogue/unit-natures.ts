// Knows 单位性质, the list of levels at which a unit stands.

import type { CodeTable } from '@/lib/domain/codes/code-table';

/**
 * In the order in which they are offered. 县市及以下单位 is the value that the guide shows
 * (申报指南 三、3.2); the operator confirms the others.
 */
export const unitNatures = [
  ['region', '自治区级单位'],
  ['prefecture', '地（州、市）级单位'],
  ['county', '县市及以下单位'],
  ['township', '乡镇（街道）及以下单位'],
  ['central', '中央驻疆单位'],
  ['corps', '兵团单位'],
  ['nonPublic', '非公有制单位'],
  ['other', '其他'],
] as const satisfies CodeTable;

export type UnitNature = (typeof unitNatures)[number][0];
