// Knows 新增申请书: once per person and year, for a title that a committee with an open round reviews.

import 'server-only';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/domain/application/canonical';
import { applicationNumber } from '@/lib/domain/application/number';
import { committeeFor } from '@/lib/domain/catalogue/committee-scope';
import { displayName } from '@/lib/domain/catalogue/display-name';
import { examMode } from '@/lib/domain/catalogue/exam-rules';
import { titlesOfSpecialty } from '@/lib/domain/catalogue/title-choice';
import { formFor, type FormTarget } from '@/lib/domain/forms/compositions';
import { can } from '@/lib/domain/policy/scopes';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../audit';
import type { Context } from '../context';
import type { Tx } from '../db';

export type CreateInput = {
  readonly regionCode: string;
  readonly specialtyKey: string;
  readonly titleKey: string;
};

/**
 * Creates this year's application; asked again with the same title it answers the one that is there.
 * @throws Refusal `noCommittee`, `examOnly`, `oneApplicationAYear`.
 */
export async function createApplication(ctx: Context, input: CreateInput): Promise<{ id: string }> {
  if (!can(ctx.actor, 'application.create')) throw new Refusal('notFound');
  const subject = ({ id }: { id: string }) => ({
    action: 'application.create',
    objectKind: 'application',
    objectId: id,
  });
  return recorded(ctx, subject, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${ctx.actor.userId}::uuid FOR UPDATE`;
    const target = await loadTarget(tx, input);
    const round = await openRound(tx, target);
    const existing = await tx.application.findUnique({
      where: { applicantId_year: { applicantId: ctx.actor.userId, year: round.year } },
      select: { id: true, titleKey: true, regionCode: true, specialtyKey: true },
    });
    if (existing !== null) {
      const { id, ...chosen } = existing;
      if (canonicalJson(chosen) === canonicalJson(input)) return { id };
      throw new Refusal('oneApplicationAYear', { year: round.year });
    }
    return write(tx, ctx, input, target, round);
  });
}

type Target = Awaited<ReturnType<typeof loadTarget>>;
type OpenRound = Awaited<ReturnType<typeof openRound>>;

async function loadTarget(tx: Tx, input: CreateInput) {
  const [region, specialty, title] = [
    await tx.reviewRegion.findFirst({
      where: { code: input.regionCode, open: true },
      select: { code: true, name: true },
    }),
    await tx.specialty.findFirst({
      where: { key: input.specialtyKey, open: true, series: { open: true } },
      select: {
        key: true,
        name: true,
        branch: true,
        seriesKey: true,
        series: { select: { shortName: true } },
      },
    }),
    await tx.title.findFirst({
      where: { key: input.titleKey, open: true },
      select: { key: true, name: true, level: true, branch: true, seriesKey: true },
    }),
  ];
  const fits = region && specialty && title && titlesOfSpecialty(specialty, [title]).length === 1;
  if (!fits) throw new Refusal('noCommittee');
  const { seriesKey, key: specialtyKey } = specialty;
  if (examMode({ seriesKey, specialtyKey, level: title.level }) === 'examOnly') {
    throw new Refusal('examOnly');
  }
  return { region, specialty, title };
}

/** The open round of the one committee whose scope has the target. */
async function openRound(tx: Tx, { region, specialty, title }: Target) {
  const scopes = await tx.committeeScope.findMany({
    where: {
      seriesKey: specialty.seriesKey,
      committee: {
        regionCode: region.code,
        validFrom: { lte: new Date() },
        validTo: { gt: new Date() },
      },
    },
    select: { committeeId: true, seriesKey: true, specialtyKey: true, levels: true },
  });
  const choice = committeeFor(
    scopes.map((scope) => ({ ...scope, regionCode: region.code })),
    {
      regionCode: region.code,
      seriesKey: specialty.seriesKey,
      specialtyKey: specialty.key,
      level: title.level,
    },
  );
  if (!choice.ok) throw new Refusal('noCommittee');
  const [round] = await tx.$queryRaw<{ id: string; year: number; returnLimit: number }[]>`
    SELECT id, year, "returnLimit" FROM "Round"
    WHERE "committeeId" = ${choice.committeeId}::uuid AND "applyFrom" <= now() AND "applyTo" > now()
    ORDER BY "applyFrom" DESC LIMIT 1`;
  if (round === undefined) throw new Refusal('roundClosed');
  return round;
}

async function write(
  tx: Tx,
  ctx: Context,
  input: CreateInput,
  { region, specialty, title }: Target,
  round: OpenRound,
): Promise<{ id: string }> {
  const [serial] = await tx.$queryRaw<{ next: bigint }[]>`
    SELECT nextval('application_number_seq') AS next`;
  const application = await tx.application.create({
    data: {
      ...input,
      number: applicationNumber(Number(serial?.next)),
      applicantId: ctx.actor.userId,
      year: round.year,
      roundId: round.id,
      formVersionId: await formVersion(tx, {
        seriesKey: specialty.seriesKey,
        specialtyKey: specialty.key,
        level: title.level,
      }),
      displayName: displayName({ region, series: specialty.series, specialty, title }),
      state: 'draft',
      version: 1,
      returnLimit: round.returnLimit,
    },
    select: { id: true },
  });
  await tx.event.create({
    data: {
      applicationId: application.id,
      fromVersion: 0,
      event: 'create',
      fromState: 'draft',
      toState: 'draft',
      actorId: ctx.actor.userId,
      actorRole: ctx.actor.role,
    },
  });
  return application;
}

/** The form that the title asks for today, stored once and named by its content. */
async function formVersion(tx: Tx, target: FormTarget): Promise<string> {
  const content = formFor(target);
  const digest = createHash('sha256').update(canonicalJson(content)).digest('hex');
  const name = `${target.seriesKey}-${digest.slice(0, 12)}`;
  await tx.formVersion.createMany({ data: [{ name, content }], skipDuplicates: true });
  const { id } = await tx.formVersion.findUniqueOrThrow({ where: { name }, select: { id: true } });
  return id;
}
