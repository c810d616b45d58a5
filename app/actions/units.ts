'use server';

import { z } from 'zod';
import { unitDecisions } from '@/lib/domain/workflow/unit-table';
import { action } from '@/lib/server/action';
import * as change from '@/lib/server/commands/change-unit';
import { decideUnit as decideUnitCommand } from '@/lib/server/commands/decide-unit';
import {
  amendUnit as amendUnitCommand,
  resubmitUnit as resubmitUnitCommand,
} from '@/lib/server/commands/register-unit';
import { id, text, unitForm, version } from '@/lib/server/input';

const limit = { burst: 60, perMinute: 60 };
const onUnit = z.strictObject({ unitId: id, version });
const reason = text(2000);

export const decideUnit = action({
  name: 'unit.decide',
  input: onUnit.extend({ event: z.enum(unitDecisions), reason }),
  limit,
  run: decideUnitCommand,
});

export const resubmitUnit = action({
  name: 'unit.resubmit',
  input: onUnit.extend({ unit: unitForm }),
  limit,
  run: resubmitUnitCommand,
});

export const amendUnit = action({
  name: 'unit.amend',
  input: onUnit.extend({
    contact: unitForm.pick({
      address: true,
      leaderName: true,
      leaderMobile: true,
      telephone: true,
      email: true,
    }),
  }),
  limit,
  run: amendUnitCommand,
});

export const requestUnitChange = action({
  name: 'unit.requestChange',
  input: onUnit.extend({
    change: unitForm.pick({ name: true, uscc: true, parentId: true }),
    reason,
  }),
  limit,
  run: change.requestUnitChange,
});

export const withdrawUnitChange = action({
  name: 'unit.withdrawChange',
  input: onUnit,
  limit,
  run: change.withdrawUnitChange,
});

export const moveUnit = action({
  name: 'unit.move',
  input: onUnit.extend({ parentId: id, reason }),
  limit,
  run: change.moveUnitTo,
});
