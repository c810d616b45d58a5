'use server';

import { z } from 'zod';
import { action } from '@/lib/server/action';
import { enterRegion as enterRegionCommand } from '@/lib/server/commands/enter-region';
import { switchRole as switchRoleCommand } from '@/lib/server/commands/switch-role';
import { id, key } from '@/lib/server/input';

const limit = { burst: 20, perMinute: 20 };

export const switchRole = action({
  name: 'role.switch',
  input: z.strictObject({ grantId: id }),
  limit,
  run: switchRoleCommand,
});

export const enterRegion = action({
  name: 'region.enter',
  input: z.strictObject({ regionCode: key }),
  limit,
  run: enterRegionCommand,
});

/** 继续使用: asking at all is what keeps a session alive. */
export const staySignedIn = action({
  name: 'session.stay',
  input: z.strictObject({}),
  limit,
  run: () => Promise.resolve(),
});
