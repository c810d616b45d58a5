// Many applications out of one: the same rows, files and history for as many made-up people.

import { db } from '@/lib/server/db';

/**
 * Copies an application with everything that reviewing it reads.
 * @returns the ids of the copies, in the order of their numbers.
 */
export async function copiesOf(applicationId: string, count: number): Promise<string[]> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`
      CREATE TEMPORARY TABLE copy ON COMMIT DROP AS
      SELECT i, gen_random_uuid() AS id, gen_random_uuid() AS "userId",
             nextval('application_number_seq') AS serial
      FROM generate_series(1, ${count}::int) AS i`;
    await tx.$executeRaw`
      INSERT INTO "User" (id, name, "passwordChangedAt")
      SELECT "userId", '示例申报人' || i, now() FROM copy`;
    await tx.$executeRaw`
      INSERT INTO "Application"
      SELECT (jsonb_populate_record(a, jsonb_build_object(
        'id', c.id, 'number', 'RSSQ' || lpad(c.serial::text, 8, '0'), 'applicantId', c."userId",
        'applicantName', '示例申报人' || c.i))).*
      FROM "Application" a, copy c WHERE a.id = ${applicationId}::uuid`;
    await tx.$executeRaw`
      INSERT INTO "SectionRows"
      SELECT (jsonb_populate_record(s, jsonb_build_object(
        'applicationId', c.id, 'savedById', c."userId"))).*
      FROM "SectionRows" s, copy c WHERE s."applicationId" = ${applicationId}::uuid`;
    await tx.$executeRaw`
      INSERT INTO "Attachment"
      SELECT (jsonb_populate_record(f, jsonb_build_object(
        'id', gen_random_uuid(), 'applicationId', c.id, 'uploadedById', c."userId"))).*
      FROM "Attachment" f, copy c WHERE f."applicationId" = ${applicationId}::uuid`;
    await tx.$executeRaw`
      INSERT INTO "Submission"
      SELECT (jsonb_populate_record(s, jsonb_build_object(
        'id', gen_random_uuid(), 'applicationId', c.id, 'authorId', c."userId"))).*
      FROM "Submission" s, copy c WHERE s."applicationId" = ${applicationId}::uuid`;
    await tx.$executeRaw`
      INSERT INTO "Event"
      SELECT (jsonb_populate_record(e, jsonb_build_object(
        'id', gen_random_uuid(), 'applicationId', c.id, 'opKey', NULL))).*
      FROM "Event" e, copy c WHERE e."applicationId" = ${applicationId}::uuid`;
    const made = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM copy ORDER BY i`;
    return made.map(({ id }) => id);
  });
}
