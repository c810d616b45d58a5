// Knows all registers. A new one is a definition, a line here, and its table in
// lib/server/registers/tables.ts.

import { examRules, regions, seriesRegister, specialties, titles } from './catalogue';
import { committees, committeeScopes, rounds } from './committees';
import type { Register } from './register';
import { calendarDays, legalTexts, notices, siteEntries } from './site';
import { receivingUnits } from './units';

/** By the id in their address, in the order of their index. */
export const registers = {
  regions,
  series: seriesRegister,
  specialties,
  titles,
  'exam-rules': examRules,
  committees,
  'committee-scopes': committeeScopes,
  rounds,
  'receiving-units': receivingUnits,
  calendar: calendarDays,
  notices,
  'site-entries': siteEntries,
  'legal-texts': legalTexts,
} as const satisfies Readonly<Record<string, Register>>;

export type RegisterId = keyof typeof registers;
export const registerIds = Object.keys(registers) as RegisterId[];

export const isRegisterId = (text: string): text is RegisterId => Object.hasOwn(registers, text);

/** The register of an id, as a register like any other. */
export const registerOf = (id: RegisterId): Register => registers[id];
