// Makes the demo region in a database that holds the catalogue: all of it, or nothing.

import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from '@/prisma/client/client';
import { canonicalJson } from '@/lib/domain/application/canonical';
import { hashPassword } from '@/lib/server/passwords';
import { keptForm } from '@/lib/server/commands/kept-form';
import { workCalendar } from '@/lib/server/queries/work-calendar';
import { demoPassword } from '../demo-accounts';
import { rowsOfAdministrators, rowsOfPeople, rowsOfUnits } from './accounts';
import type { NumberedCase } from './case';
import { catalogueRows } from './catalogue-rows';
import { dealtCases, numbered } from './deal';
import { diceOf } from './dice';
import type { Phase } from './histories';
import type { Recording } from './history';
import { demoAdministrators, type DemoAdministrator } from './people';
import { phaseOf, roundOf } from './rounds';
import { demoUnits } from './units';
import { writeCases } from './write-cases';

type Tx = Prisma.TransactionClient;

export type RegionPlan = {
  readonly seed: number;
  readonly applications: number;
  /** The morning of the day on which the world is made. */
  readonly today: Date;
  readonly recording: Recording;
  readonly say: (line: string) => void;
};

const patience = { maxWait: 30_000, timeout: 600_000 };

/** Whether the database has a demo region. */
export const hasRegion = async (client: Pick<PrismaClient, 'user'>): Promise<boolean> =>
  (await client.user.count({ where: { loginName: 'demo-auditor' } })) > 0;

export async function loadRegion(url: string, plan: RegionPlan): Promise<void> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 1 }) });
  try {
    await client.$transaction((tx) => write(tx, plan), patience);
  } finally {
    await client.$disconnect();
  }
}

async function write(tx: Tx, plan: RegionPlan): Promise<void> {
  const { seed, today, recording, say } = plan;
  const dice = diceOf(seed);
  const catalogue = await catalogueRows(tx);
  const units = demoUnits();
  const { committees, regions } = catalogue;
  const staff = demoAdministrators(dice, { units, committees, regions });
  const administrators = new Map(staff.map((each) => [officeOf(each), each]));
  const opened = { passwordHash: await hashPassword(demoPassword), today };
  const phases = await openRounds(tx, committees, today);

  say(`${units.length} 个单位，${committees.length} 个评审委员会，${staff.length} 名管理人员……`);
  const unitRows = rowsOfUnits(units, administrators, dice, today);
  const staffRows = rowsOfAdministrators(staff, opened);
  await tx.unit.createMany({ data: unitRows.units });
  await tx.user.createMany({ data: staffRows.users });
  await tx.roleGrant.createMany({ data: staffRows.grants });
  await tx.unitEvent.createMany({ data: unitRows.events });

  const dealt = dealtCases({
    dice,
    count: plan.applications,
    today,
    catalogue,
    calendar: await workCalendar(tx),
    units,
    recorded: recording.histories,
    phases,
  });
  const cases = numbered(dealt, await reserved(tx, dealt.length), await acceptedBefore(tx));
  const people = [...new Map(cases.map(({ person }) => [person.id, person])).values()];
  const peopleRows = rowsOfPeople(people, opened);
  await tx.user.createMany({ data: peopleRows.users });
  await tx.consent.createMany({ data: peopleRows.consents });
  await tx.roleGrant.createMany({ data: peopleRows.grants });
  const formVersions = await storedForms(tx, cases);
  const around = { dice, pictures: recording.pictures, administrators, formVersions };
  await writeCases(tx, cases, around, (written) => {
    if (written % 500 === 0) say(`申请书 ${written} / ${cases.length}`);
  });
}

const officeOf = ({ unitId, committeeId, regionCode, login }: DemoAdministrator): string =>
  unitId ?? committeeId ?? regionCode ?? login;

/** Last year's and this year's round of every committee, each as far as its phase says. */
async function openRounds(
  tx: Tx,
  committees: readonly { readonly id: string }[],
  today: Date,
): Promise<Map<string, Phase>> {
  const used = await tx.round.findMany({
    where: { applications: { some: {} } },
    select: { committeeId: true },
  });
  const inUse = new Set(used.map(({ committeeId }) => committeeId));
  const phases = new Map<string, Phase>();
  const rounds = committees.flatMap(({ id }, place) => {
    const phase = phaseOf(place, inUse.has(id));
    phases.set(id, phase);
    return [roundOf(id, 'past', today), roundOf(id, phase, today)];
  });
  const { validFrom, validTo } = validityOf(rounds[0]?.year ?? 0);
  await tx.committee.updateMany({ data: { validFrom, validTo } });
  await tx.round.createMany({ data: rounds, skipDuplicates: true });
  for (const { id, committeeId: _, ...data } of rounds) {
    await tx.round.updateMany({ where: { id }, data });
  }
  return phases;
}

/** Three years from the one whose rounds are over. */
const validityOf = (year: number) => ({
  validFrom: new Date(Date.UTC(year - 1, 11, 31, 16)),
  validTo: new Date(Date.UTC(year + 2, 11, 31, 16)),
});

/** The first of so many numbers that nobody else is given. */
async function reserved(tx: Tx, count: number): Promise<number> {
  const [given] = await tx.$queryRaw<{ first: bigint }[]>`
    SELECT min(serial) AS first
    FROM (SELECT nextval('application_number_seq') AS serial
          FROM generate_series(1, ${count}::int)) AS serials`;
  return Number(given?.first);
}

async function acceptedBefore(tx: Tx): Promise<(year: number) => number> {
  const counted = await tx.application.groupBy({
    by: ['year'],
    where: { acceptanceNumber: { not: null } },
    _count: { _all: true },
  });
  return (year) => counted.find((each) => each.year === year)?._count._all ?? 0;
}

async function storedForms(tx: Tx, cases: readonly NumberedCase[]): Promise<Map<string, string>> {
  const stored = new Map<string, string>();
  for (const { target } of cases) {
    const content = canonicalJson(target.form);
    if (!stored.has(content)) stored.set(content, await keptForm(tx, target));
  }
  return stored;
}
