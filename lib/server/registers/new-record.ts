// Knows what a new record of a register begins with.

import 'server-only';
import { beijing, beijingYear } from '@/lib/domain/beijing-time';
import type { RegisterId } from '@/lib/domain/registers/registry';
import { registerOf } from '@/lib/domain/registers/registry';
import type { RegisterRow, TypedRow } from '@/lib/domain/registers/register';
import { typedRow } from '@/lib/domain/registers/rows';
import { defaultLimits } from '@/lib/domain/upload-limits';
import type { Client } from './tables';

type Start = (client: Client, now: Date) => Promise<RegisterRow>;

const started: Partial<Record<RegisterId, Start>> = {
  regions: async () => ({ open: true }),
  series: async () => ({ open: true }),
  specialties: async () => ({ open: true }),
  titles: async () => ({ open: true }),
  committees: async (_, now) => {
    const year = beijingYear(now);
    return { validFrom: beijing(year, 1, 1), validTo: beijing(year + 3, 1, 1) };
  },
  rounds: async (client, now) => {
    const newest = await client.legalText.findFirst({
      where: { kind: 'pledge', validFrom: { lte: now } },
      select: { version: true },
      orderBy: { validFrom: 'desc' },
    });
    const year = beijingYear(now);
    return {
      year,
      name: `${year}年度职称评审`,
      returnLimit: 3,
      correctionDays: 5,
      publicity: 'system',
      confirmUnitEdits: false,
      pledgeVersion: newest?.version ?? null,
      ...defaultLimits,
    };
  },
  notices: async (_, now) => ({ publishedAt: now }),
  'site-entries': async () => ({ sort: 0 }),
};

/** As a form holds it. */
export async function newRecord(client: Client, id: RegisterId): Promise<TypedRow> {
  const row = (await started[id]?.(client, new Date())) ?? {};
  return typedRow(registerOf(id), row);
}
