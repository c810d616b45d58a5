'use server';

import { z } from 'zod';
import { openAction } from '@/lib/server/action';
import { setPassword as setPasswordCommand } from '@/lib/server/commands/one-use-link';
import { registerPerson as registerPersonCommand } from '@/lib/server/commands/register-person';
import { registerUnit as registerUnitCommand } from '@/lib/server/commands/register-unit';
import { personForm, text, unitForm } from '@/lib/server/input';
import { searchUnits } from '@/lib/server/queries/unit-search';

// Offices share an address: generous, and still too slow to try out document numbers.
const limit = { burst: 40, perMinute: 20 };

export const registerPerson = openAction({
  name: 'person.register',
  input: z.strictObject({
    person: personForm,
    consentVersion: text(20),
    read: z.literal(true, { error: '请先阅读并勾选个人信息处理告知。' }),
    sensitive: z.literal(true, { error: '请先勾选对敏感个人信息的单独同意。' }),
  }),
  limit,
  run: (ctx, { person, consentVersion }) => registerPersonCommand(ctx, { person, consentVersion }),
});

export const registerUnit = openAction({
  name: 'unit.register',
  input: z.strictObject({
    unit: unitForm,
    administrator: personForm.nullable(),
    consentVersion: text(20),
    read: z.literal(true, { error: '请先阅读并勾选个人信息处理告知。' }),
    sensitive: z.literal(true, { error: '请先勾选对敏感个人信息的单独同意。' }),
  }),
  limit,
  run: (ctx, { unit, administrator, consentVersion }) =>
    registerUnitCommand(ctx, { unit, administrator, consentVersion }),
});

/** 主管单位 of a registration: approved receiving units only, which are public. */
export const findReceivingUnits = openAction({
  name: 'unit.findReceiving',
  input: z.strictObject({ text: text(100) }),
  limit: { burst: 120, perMinute: 120 },
  run: (_ctx, input) => searchUnits(input.text, true),
});

export const setPassword = openAction({
  name: 'password.set',
  input: z.strictObject({ code: text(100), password: text(256), passwordAgain: text(256) }),
  limit: { burst: 10, perMinute: 5 },
  run: setPasswordCommand,
});
