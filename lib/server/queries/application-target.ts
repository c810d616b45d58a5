// Knows what a chosen title leads to today: its name, its open round and its form.

import 'server-only';
import { committeeFor } from '@/lib/domain/catalogue/committee-scope';
import { displayName } from '@/lib/domain/catalogue/display-name';
import { examMode } from '@/lib/domain/catalogue/exam-rules';
import { titlesOfSpecialty } from '@/lib/domain/catalogue/title-choice';
import type { FormComposition } from '@/lib/domain/forms/form';
import { Refusal } from '@/lib/domain/refusal';
import type { db, Tx } from '../db';
import { examRulesOf } from './exam-rules';
import { formInForce } from './form-in-force';

type Client = Tx | ReturnType<typeof db>;

/** What somebody chooses to apply for. */
export type TitleChoice = {
  readonly regionCode: string;
  readonly specialtyKey: string;
  readonly titleKey: string;
};

export type Target = {
  readonly displayName: string;
  readonly seriesKey: string;
  readonly form: FormComposition;
  readonly round: { readonly id: string; readonly year: number; readonly returnLimit: number };
};

/**
 * What the choice leads to.
 * @param year only rounds of this year; any year without it.
 * @throws Refusal `noCommittee`, `examOnly`, `roundClosed`.
 */
export async function targetOf(
  client: Client,
  choice: TitleChoice,
  year?: number,
): Promise<Target> {
  const { region, specialty, title } = await load(client, choice);
  const { seriesKey, key: specialtyKey } = specialty;
  const aim = { seriesKey, specialtyKey, level: title.level };
  const rules = await examRulesOf(client, seriesKey);
  if (examMode(rules, aim) === 'examOnly') throw new Refusal('examOnly');
  const round = await openRound(client, { ...aim, regionCode: region.code }, year);
  return {
    displayName: displayName({ region, series: specialty.series, specialty, title }),
    seriesKey,
    form: await formInForce(client, round.id, aim),
    round,
  };
}

async function load(client: Client, choice: TitleChoice) {
  const [region, specialty, title] = [
    await client.reviewRegion.findFirst({
      where: { code: choice.regionCode, open: true },
      select: { code: true, name: true },
    }),
    await client.specialty.findFirst({
      where: { key: choice.specialtyKey, open: true, series: { open: true } },
      select: {
        key: true,
        name: true,
        branch: true,
        seriesKey: true,
        series: { select: { shortName: true } },
      },
    }),
    await client.title.findFirst({
      where: { key: choice.titleKey, open: true },
      select: { key: true, name: true, level: true, branch: true, seriesKey: true },
    }),
  ];
  const fits = region && specialty && title && titlesOfSpecialty(specialty, [title]).length === 1;
  if (!fits) throw new Refusal('noCommittee');
  return { region, specialty, title };
}

type Aim = { regionCode: string; seriesKey: string; specialtyKey: string; level: number };

/** The open round of the one committee whose scope has the aim. */
async function openRound(client: Client, aim: Aim, year?: number): Promise<Target['round']> {
  const now = new Date();
  const { regionCode, seriesKey } = aim;
  const scopes = await client.committeeScope.findMany({
    where: { seriesKey, committee: { regionCode, validFrom: { lte: now }, validTo: { gt: now } } },
    select: { committeeId: true, seriesKey: true, specialtyKey: true, levels: true },
  });
  const choice = committeeFor(
    scopes.map((scope) => ({ ...scope, regionCode })),
    aim,
  );
  if (!choice.ok) throw new Refusal('noCommittee');
  const [round] = await client.$queryRaw<Target['round'][]>`
    SELECT id, year, "returnLimit" FROM "Round"
    WHERE "committeeId" = ${choice.committeeId}::uuid AND "applyFrom" <= now() AND "applyTo" > now()
      AND (${year ?? null}::int IS NULL OR year = ${year ?? null}::int)
    ORDER BY "applyFrom" DESC LIMIT 1`;
  if (round === undefined) throw new Refusal('roundClosed');
  return round;
}
