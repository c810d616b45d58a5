'use server';

import { z } from 'zod';
import { action } from '@/lib/server/action';
import { decideUnit as decideUnitCommand } from '@/lib/server/commands/decide-unit';
import { resubmitUnit as resubmitUnitCommand } from '@/lib/server/commands/register-unit';
import { id, text, unitForm, version } from '@/lib/server/input';

const limit = { burst: 60, perMinute: 60 };

export const decideUnit = action({
  name: 'unit.decide',
  input: z.strictObject({
    unitId: id,
    version,
    event: z.enum(['approve', 'return', 'disable', 'enable']),
    reason: text(2000),
  }),
  limit,
  run: decideUnitCommand,
});

export const resubmitUnit = action({
  name: 'unit.resubmit',
  input: z.strictObject({ unitId: id, version, unit: unitForm }),
  limit,
  run: resubmitUnitCommand,
});
