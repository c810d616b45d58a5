'use server';

import { z } from 'zod';
import { action } from '@/lib/server/action';
import {
  readNotices as readNoticesCommand,
  setMail as setMailCommand,
} from '@/lib/server/commands/notices';
import { id, text } from '@/lib/server/input';

export const readNotices = action({
  name: 'notice.read',
  input: z.strictObject({ ids: z.array(id).max(100) }),
  limit: { burst: 60, perMinute: 60 },
  run: readNoticesCommand,
});

export const setMail = action({
  name: 'mail.set',
  input: z.strictObject({ email: text(200), on: z.boolean() }),
  limit: { burst: 10, perMinute: 5 },
  run: setMailCommand,
});
