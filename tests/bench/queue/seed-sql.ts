// The statements that make many applications out of one. Everything follows from the row's number,
// so that the first rows are the same in every size. `$template`, `$unit`, `$bureau` and `$reviewer`
// stand for ids, `$count` for how many.

/** Ids in the order of the rows, as version 7 has them; the kind of row keeps them apart. */
const id = (kind: number, row: string): string =>
  `('019a0000-0000-7000-8${String(kind).padStart(3, '0')}-' || lpad(to_hex(${row}), 12, '0'))::uuid`;

export const personId = (row: number): string =>
  `019a0000-0000-7000-8001-${row.toString(16).padStart(12, '0')}`;

/** An even number below `below`, made of the row and a salt. */
const dice = (salt: number, below: number): string =>
  `((hashint8extended(i, ${salt}) & 1073741823) % ${below})`;

export const namesDealt = 6000;
/** Which name row `i` is dealt. */
export const nameRow = dice(8, namesDealt);

const applicationId = id(2, 'i');
/** The first unit has 300 applications, every other 100; the first eighteen have one bureau. */
/** Those of the offices that are measured are whole; of the others nobody opens the submission. */
const reviewed = 2000;
const unitRow = `CASE WHEN i <= 300 THEN 0 ELSE 1 + (i - 301) / 100 END`;

export const statements: Readonly<Record<string, string>> = {
  units: `
    INSERT INTO "Unit" (id, name, pinyin, initials, uscc, nature, "regionCode", "leaderName",
      "leaderMobile", telephone, receiving, "parentId", state, version)
    SELECT ${id(3, 'k')}, '示例第' || k || '主管部门', 'shilidi' || k || 'zhuguanbumen',
      'sld' || k || 'zgbm', 'BENCHB' || k, 'prefecture', '650000', '示例负责人', '19900000001',
      '0991-1234567', true, NULL, 'approved', 1
    FROM generate_series(1, 1 + $count / 2000) AS k
    UNION ALL
    SELECT ${id(4, 'k')}, '示例第' || k || '单位', 'shilidi' || k || 'danwei',
      'sld' || k || 'dw', 'BENCHU' || k, 'county', '650000', '示例负责人', '19900000001',
      '0991-1234567', false,
      CASE WHEN k <= 17 THEN '$bureau'::uuid ELSE ${id(3, '1 + k / 20')} END, 'approved', 1
    FROM generate_series(1, 1 + $count / 100) AS k`,

  cast: `
    CREATE TABLE bench_cast AS
    SELECT i, ${applicationId} AS id, ${id(1, 'i')} AS "applicantId",
      CASE WHEN i <= 300 THEN '$unit'::uuid ELSE ${id(4, unitRow)} END AS "unitId",
      CASE WHEN i <= 2000 THEN '$bureau'::uuid ELSE ${id(3, `1 + (${unitRow}) / 20`)} END AS "bureauId",
      (${dice(1, 1_000_000)} % (SELECT count(*) FROM bench_target))::int AS target,
      CASE WHEN share < 15 THEN 'draft' WHEN share < 20 THEN 'returned'
           WHEN share < 45 THEN 'unitReview' WHEN share < 60 THEN 'supervisingReview'
           WHEN share < 75 THEN 'committeeReview' WHEN share < 95 THEN 'accepted'
           WHEN share < 98 THEN 'rejected' ELSE 'lapsed' END AS fate,
      ${dice(2, 2)} = 1 AS opened,
      date_trunc('second', now()) - ${dice(3, 5_184_000)} * interval '1 second' AS since
    FROM (SELECT i, ${dice(0, 100)} AS share FROM generate_series(1::int, $count) AS i) AS dealt`,

  applications: `
    INSERT INTO "Application" (id, number, "applicantId", year, "roundId", "formVersionId",
      "regionCode", "specialtyKey", "titleKey", "displayName", "unitId", state, version,
      "holderUnitId", "holderCommitteeId", "returnCount", "returnLimit", "everHeldBy",
      "submissionCount", "applicantName", "applicantWords", "submittedAt", "warningCount",
      "openedAt", "stateSince", "createdAt")
    SELECT c.id, 'RSSQ' || lpad((1000 + i)::text, 8, '0'), c."applicantId", t.year, t."roundId",
      a."formVersionId", '650000', t."specialtyKey", t."titleKey", t."displayName", c."unitId",
      CASE fate WHEN 'returned' THEN 'draft' ELSE fate END,
      CASE fate WHEN 'draft' THEN 1 WHEN 'returned' THEN 4 WHEN 'lapsed' THEN 3
        WHEN 'unitReview' THEN 2 + opened::int WHEN 'supervisingReview' THEN 4 + opened::int
        WHEN 'committeeReview' THEN 6 + opened::int ELSE 8 END,
      CASE fate WHEN 'unitReview' THEN c."unitId" WHEN 'supervisingReview' THEN c."bureauId" END,
      CASE WHEN fate IN ('committeeReview', 'accepted', 'rejected') THEN t."committeeId" END,
      CASE WHEN fate = 'draft' THEN 0 WHEN fate = 'returned' THEN 1 ELSE (${dice(4, 5)} = 0)::int END,
      3,
      CASE WHEN fate = 'draft' THEN '{}'
        WHEN fate IN ('returned', 'unitReview', 'lapsed') THEN ARRAY[c."unitId"]
        WHEN fate = 'supervisingReview' THEN ARRAY[c."unitId", c."bureauId"]
        ELSE ARRAY[c."unitId", c."bureauId", t."committeeId"] END,
      (fate <> 'draft')::int, n.name, n.words,
      CASE WHEN fate <> 'draft' THEN since - ${dice(5, 864_000)} * interval '1 second' END,
      CASE WHEN ${dice(6, 10)} < 3 THEN 1 + ${dice(7, 4)} ELSE 0 END,
      CASE WHEN opened AND fate LIKE '%Review' THEN since + interval '1 hour' END,
      since, since - interval '20 days'
    FROM bench_cast c JOIN bench_target t ON t.row = c.target
    JOIN bench_name n ON n.row = ${nameRow}
    JOIN "Application" a ON a.id = '$template'
    ORDER BY i`,

  sections: `
    INSERT INTO "SectionRows" ("applicationId", "sectionId", rows, "savedAt", "savedById")
    SELECT c.id, s."sectionId", s.rows, c.since, c."applicantId"
    FROM bench_cast c, "SectionRows" s WHERE s."applicationId" = '$template'
    ORDER BY c.i`,

  submissions: `
    INSERT INTO "Submission" (id, "applicationId", number, content, hash, "authorId", "authorRole",
      "pledgeVersion", "createdAt")
    SELECT ${id(5, 'i')}, c.id, 1, s.content, s.hash, c."applicantId", s."authorRole",
      s."pledgeVersion", c.since
    FROM bench_cast c, "Submission" s
    WHERE s."applicationId" = '$template' AND s.number = 1 AND c.fate <> 'draft'
      AND c.i <= ${reviewed}
    ORDER BY c.i`,

  events: `
    INSERT INTO "Event" (id, "applicationId", "fromVersion", event, "fromState", "toState",
      "actorId", "actorRole", "fromHolderUnitId", "toHolderUnitId", "toHolderCommitteeId", at)
    SELECT ${id(6, 'i * 8 + step."fromVersion"')}, c.id, step."fromVersion",
      CASE WHEN last AND fate = 'returned' THEN 'return' WHEN last AND fate = 'lapsed' THEN 'lapse'
        WHEN last AND fate = 'rejected' THEN 'reject' ELSE step.event END,
      step."fromState",
      CASE WHEN last THEN a.state ELSE step."toState" END,
      CASE WHEN step."fromVersion" < 2 THEN c."applicantId" ELSE '$reviewer'::uuid END,
      CASE WHEN step."fromVersion" < 2 THEN 'applicant' ELSE 'unitAdmin' END,
      CASE WHEN step."fromVersion" IN (2, 3) THEN c."unitId"
        WHEN step."fromVersion" IN (4, 5) THEN c."bureauId" END,
      CASE WHEN last THEN a."holderUnitId" WHEN step."fromVersion" IN (1, 2) THEN c."unitId"
        WHEN step."fromVersion" IN (3, 4) THEN c."bureauId" END,
      CASE WHEN step."fromVersion" >= 5 THEN t."committeeId" END,
      c.since - (9 - step."fromVersion") * interval '1 hour'
    FROM bench_cast c
    JOIN "Application" a ON a.id = c.id
    JOIN bench_target t ON t.row = c.target
    CROSS JOIN (VALUES (0, 'create', 'draft', 'draft'), (1, 'submit', 'draft', 'unitReview'),
      (2, 'open', 'unitReview', 'unitReview'), (3, 'forward', 'unitReview', 'supervisingReview'),
      (4, 'open', 'supervisingReview', 'supervisingReview'),
      (5, 'forward', 'supervisingReview', 'committeeReview'),
      (6, 'open', 'committeeReview', 'committeeReview'),
      (7, 'accept', 'committeeReview', 'accepted')
    ) AS step("fromVersion", event, "fromState", "toState")
    CROSS JOIN LATERAL (SELECT step."fromVersion" = a.version - 1 AS last) AS ended
    WHERE step."fromVersion" < a.version
    ORDER BY c.i, step."fromVersion"`,

  recommendations: `
    INSERT INTO "Recommendation" (id, "applicationId", state, "unitId", text, "leaderName",
      "leaderMobile", telephone, email, "sentAt", "authorId")
    SELECT ${id(7, 'i * 2 + level')}, c.id, r.state,
      CASE level WHEN 0 THEN c."unitId" ELSE c."bureauId" END,
      r.text, r."leaderName", r."leaderMobile", r.telephone, r.email, c.since, r."authorId"
    FROM bench_cast c
    JOIN (SELECT *, (state = 'supervisingReview')::int AS level FROM "Recommendation"
          WHERE "applicationId" = '$template') AS r
      ON c.fate IN ('committeeReview', 'accepted', 'rejected')
      OR (c.fate = 'supervisingReview' AND level = 0)
    WHERE c.i <= ${reviewed}
    ORDER BY c.i`,

  opinions: `
    INSERT INTO "Opinion" (id, "applicationId", "submissionId", "sectionId", state, "officeId",
      kind, text, "authorId", "releasedAt")
    SELECT ${id(8, 'i')}, c.id, ${id(5, 'i')}, 'education', 'unitReview', c."unitId", 'correction',
      '毕业证书扫描不清晰，请重新上传。', '$reviewer', c.since
    FROM bench_cast c WHERE c.fate = 'returned' AND c.i <= ${reviewed} ORDER BY c.i`,
};
