// Many people with full drafts: one is filled in by the real commands, the others get its rows.

import type { Actor } from '@/lib/domain/policy/actor';
import type { Row } from '@/lib/domain/sections/field';
import { sectionOf } from '@/lib/domain/sections/registry';
import { createApplication } from '@/lib/server/commands/create-application';
import { db } from '@/lib/server/db';
import { filledDraft, type Target } from '@/prisma/seed/world/applications';
import { actorOf, contextOf, makePerson } from '@/prisma/seed/world/people';
import { cookieOf } from './wire';

export type Draft = { readonly applicant: Actor; readonly id: string };

/** `count` new people, each with a draft that could go up now. */
export async function manyDrafts(
  count: number,
  target: Target,
  unitId: string,
  firstSerial: number,
): Promise<Draft[]> {
  const person = async (serial: number) =>
    actorOf(await makePerson('示例申报人', serial), 'applicant');
  const applicant = await person(firstSerial);
  const first = { applicant, id: await filledDraft(applicant, target, unitId) };
  const drafts: Draft[] = [first];
  // A few at a time: hashing passwords uses every core.
  while (drafts.length < count) {
    const serials = Array.from(
      { length: Math.min(8, count - drafts.length) },
      (_, index) => firstSerial + drafts.length + index,
    );
    const made = await Promise.all(
      serials.map(async (serial) => copyOf(first.id, await person(serial), target, unitId)),
    );
    drafts.push(...made);
  }
  return drafts;
}

async function copyOf(
  from: string,
  applicant: Actor,
  target: Target,
  unitId: string,
): Promise<Draft> {
  const { id } = await createApplication(contextOf(applicant), target);
  await db().$executeRaw`
    INSERT INTO "SectionRows" ("applicationId", "sectionId", rows, "savedById")
    SELECT ${id}::uuid, "sectionId", rows, ${applicant.userId}::uuid
    FROM "SectionRows" WHERE "applicationId" = ${from}::uuid`;
  await db().$executeRaw`
    INSERT INTO "Attachment" (id, "applicationId", "sectionId", "rowId", kind, name, "mediaType",
                              size, sha256, "receivedSize", "receivedSha256", "storageKey",
                              "uploadedById")
    SELECT gen_random_uuid(), ${id}::uuid, "sectionId", "rowId", kind, name, "mediaType",
           size, sha256, "receivedSize", "receivedSha256", gen_random_uuid()::text, ${applicant.userId}::uuid
    FROM "Attachment" WHERE "applicationId" = ${from}::uuid`;
  await db().application.update({ where: { id }, data: { unitId }, select: { id: true } });
  return { applicant, id };
}

/** What somebody needs to save one section over HTTP again and again. */
export type Saver = {
  readonly cookie: string;
  readonly applicationId: string;
  readonly sectionId: string;
  readonly version: number;
  readonly rows: readonly Row[];
  /** A field of free text that each save writes something new into. */
  readonly field: string;
};

/** The applicant of a draft, signed in and ready to save a section. */
export async function saverOf({ applicant, id }: Draft, sectionId: string): Promise<Saver> {
  const stored = await db().sectionRows.findUniqueOrThrow({
    where: { applicationId_sectionId: { applicationId: id, sectionId } },
    select: { rows: true, version: true },
  });
  const { fields } = sectionOf(sectionId);
  const field = Object.keys(fields).find((key) => {
    const { [key]: each } = fields;
    return each?.kind === 'text' && each.pattern === undefined;
  });
  if (field === undefined) throw new Error(`section "${sectionId}" has no field of free text`);
  return {
    cookie: await signedIn(applicant.userId, 'applicant'),
    applicationId: id,
    sectionId,
    version: stored.version,
    rows: stored.rows as Row[],
    field,
  };
}

/** The cookie of somebody who acts in a role that they have. */
export async function signedIn(userId: string, role: string): Promise<string> {
  const grant = await db().roleGrant.findFirstOrThrow({
    where: { userId, role },
    select: { id: true },
  });
  return cookieOf(userId, grant.id);
}
