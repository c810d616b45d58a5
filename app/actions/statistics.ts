'use server';

import { z } from 'zod';
import { reasonLimits } from '@/lib/domain/workflow/guards';
import { action } from '@/lib/server/action';
import { exportStatistics as exportStatisticsCommand } from '@/lib/server/commands/export-statistics';
import { text } from '@/lib/server/input';

/** 导出: the figures of the page, with a reason that the record keeps. */
export const exportStatistics = action({
  name: 'statistics.export',
  input: z.strictObject({
    year: text(4),
    series: text(60),
    reason: text(reasonLimits.max).min(reasonLimits.min, {
      error: `请写明导出原因（${reasonLimits.min} 到 ${reasonLimits.max} 字）。`,
    }),
  }),
  limit: { burst: 10, perMinute: 5 },
  run: exportStatisticsCommand,
});
