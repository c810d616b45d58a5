// What both sizes begin with, made by the real commands: the offices, their people, and one
// application that went up to the committee, whose rows all others are copies of.

import { db } from '@/lib/server/db';
import { displayName } from '@/lib/domain/catalogue/display-name';
import { titlesOfSpecialty } from '@/lib/domain/catalogue/title-choice';
import {
  filledDraft,
  recommendAndForward,
  submit,
  targetOf,
} from '@/prisma/seed/world/applications';
import {
  actorOf,
  approveUnit,
  makeAdministrator,
  makePerson,
  makeReceivingUnit,
  registerUnitIn,
} from '@/prisma/seed/world/people';
import { signedIn } from '../people';

/** The desks that are measured. */
export const desks = ['unit', 'supervising', 'region'] as const;
export type DeskName = (typeof desks)[number];

export type BaseWorld = {
  readonly unitId: string;
  readonly bureauId: string;
  readonly reviewerId: string;
  /** Filled in and sent; every other application gets its rows. */
  readonly templateId: string;
  readonly cookies: Record<DeskName, readonly string[]>;
  readonly sessionId: string;
};

const region = '650000';
const sessions = 16;

/** Makes it in DATABASE_URL, which holds the catalogue; the connections are closed afterwards. */
export async function makeBaseWorld(): Promise<BaseWorld> {
  const target = await targetOf('news', 1);
  const bureauId = await makeReceivingUnit('示例县委宣传部', 1);
  const supervisorId = await makeAdministrator('supervisor', '主管示例', {
    role: 'supervisingAdmin',
    unitId: bureauId,
  });
  const regionId = await makeAdministrator('region', '人社示例', {
    role: 'regionAdmin',
    regionCode: region,
  });
  const supervisor = await actorOf(supervisorId, 'supervisingAdmin');
  const { unitId, administratorId } = await registerUnitIn('示例县融媒体中心', 2, bureauId, {
    name: '古丽·示例',
  });
  await approveUnit(unitId, supervisor);
  const applicant = await actorOf(await makePerson('示例申报人', 3), 'applicant');
  const templateId = await filledDraft(applicant, target, unitId);
  await submit(applicant, templateId);
  await recommendAndForward(await actorOf(administratorId, 'unitAdmin'), templateId);
  await recommendAndForward(supervisor, templateId);
  await tableOfTargets();
  const many = async (userId: string, role: string) => {
    const made: string[] = [];
    for (let each = 0; each < sessions; each += 1) made.push(await signedIn(userId, role));
    return made;
  };
  const cookies = {
    unit: await many(administratorId, 'unitAdmin'),
    supervising: await many(supervisorId, 'supervisingAdmin'),
    region: await many(regionId, 'regionAdmin'),
  };
  const { id: sessionId } = await db().session.findFirstOrThrow({ select: { id: true } });
  await db().$disconnect();
  return { unitId, bureauId, reviewerId: administratorId, templateId, cookies, sessionId };
}

/** Every title that a committee of the region reviews, as rows that the seed deals out. */
async function tableOfTargets(): Promise<void> {
  const { name } = await db().reviewRegion.findUniqueOrThrow({ where: { code: region } });
  const scopes = await db().committeeScope.findMany({
    where: { committee: { regionCode: region } },
    include: { committee: { include: { rounds: true } } },
    orderBy: { id: 'asc' },
  });
  const specialties = await db().specialty.findMany({
    include: { series: { include: { titles: true } } },
    orderBy: { key: 'asc' },
  });
  const rows = scopes.flatMap(({ committee, committeeId, levels, ...scope }) =>
    specialties
      .filter(({ key }) => scope.specialtyKey === null || scope.specialtyKey === key)
      .filter(({ seriesKey }) => scope.seriesKey === seriesKey)
      .flatMap((specialty) =>
        titlesOfSpecialty(specialty, specialty.series.titles)
          .filter(({ level }) => levels.includes(level))
          .map((title) => ({
            committeeId,
            roundId: committee.rounds[0]?.id,
            year: committee.rounds[0]?.year,
            specialtyKey: specialty.key,
            titleKey: title.key,
            displayName: displayName({
              region: { name },
              series: specialty.series,
              specialty,
              title,
            }),
          })),
      ),
  );
  await db().$executeRaw`
    CREATE TABLE bench_target (row int PRIMARY KEY, "committeeId" uuid, "roundId" uuid, year int,
      "specialtyKey" text, "titleKey" text, "displayName" text)`;
  await db().$executeRaw`
    INSERT INTO bench_target
    SELECT row_number() OVER () - 1, t.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS t("committeeId" uuid, "roundId" uuid, year int, "specialtyKey" text, "titleKey" text,
           "displayName" text)`;
}
