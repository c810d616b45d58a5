// Knows in which table each register stands.

import 'server-only';
import type { RegisterId } from '@/lib/domain/registers/registry';
import type { RegisterValue } from '@/lib/domain/registers/field';
import type { RegisterRow } from '@/lib/domain/registers/register';
import type { db, Tx } from '../db';

export type Client = Tx | ReturnType<typeof db>;
type Where = Readonly<Record<string, unknown>>;

/** What a register asks of its table; every table of the database client has it. */
export type Table = {
  findMany: (asked: {
    where: Where;
    select: Readonly<Record<string, true>>;
    orderBy?: readonly Readonly<Record<string, 'asc' | 'desc'>>[];
    take?: number;
    skip?: number;
  }) => Promise<Record<string, RegisterValue>[]>;
  count: (asked: { where: Where }) => Promise<number>;
  create: (asked: { data: RegisterRow; select: Where }) => Promise<Record<string, RegisterValue>>;
  updateMany: (asked: { where: Where; data: RegisterRow }) => Promise<{ count: number }>;
  deleteMany: (asked: { where: Where }) => Promise<{ count: number }>;
};

const tables: Readonly<Record<RegisterId, (client: Client) => unknown>> = {
  regions: ({ reviewRegion }) => reviewRegion,
  series: ({ series }) => series,
  specialties: ({ specialty }) => specialty,
  titles: ({ title }) => title,
  'exam-rules': ({ examRule }) => examRule,
  committees: ({ committee }) => committee,
  'committee-scopes': ({ committeeScope }) => committeeScope,
  rounds: ({ round }) => round,
  'receiving-units': ({ unit }) => unit,
  calendar: ({ calendarDay }) => calendarDay,
  notices: ({ notice }) => notice,
  'site-entries': ({ siteEntry }) => siteEntry,
  'legal-texts': ({ legalText }) => legalText,
};

// Each table has types of its own; the definition of the register says which fields there are, and
// tests/server/registers tries every one of them.
export const tableOf = (client: Client, id: RegisterId): Table => tables[id](client) as Table;
