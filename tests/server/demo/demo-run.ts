// Runs the real demo command on a database of the test's server, and says what a region is as a text
// that two runs can be compared by.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Client } from 'pg';

/** Its exit code, and everything that it said. */
export async function runDemo(
  databaseUrl: string,
  args: readonly string[],
): Promise<{ code: number; said: string }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', 'lib/server/platform/make-demo.ts', ...args],
    {
      env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

/** What is the region's own: not what the small demo beside it made at random, nor sealed bytes. */
const projections = [
  `SELECT id, name, uscc, "parentId", state, version, "registeredAt" FROM "Unit"
   WHERE id IN (SELECT "unitId" FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId"
                WHERE u."loginName" LIKE 'demo-%-%') ORDER BY id`,
  `SELECT id, "loginName", name, sex, "birthDate" FROM "User"
   WHERE "loginName" LIKE 'demo-%-%' OR email LIKE 'shili%' ORDER BY id`,
  `SELECT id, number, "applicantId", state, version, "titleKey", "unitId", "holderUnitId",
     "holderCommitteeId", "returnCount", "correctionDueAt", "acceptanceNumber", "everHeldBy",
     "applicantWords", "submittedAt", "openedAt", "stateSince", "createdAt", "warningCount"
   FROM "Application" a WHERE $region ORDER BY id`,
  `SELECT e.id, "fromVersion", event, "actorId", reason, at FROM "Event" e
   JOIN "Application" a ON a.id = e."applicationId" WHERE $region ORDER BY e.id`,
  `SELECT o.id, text, "authorId", "releasedAt", "doneAt", "settledAt" FROM "Opinion" o
   JOIN "Application" a ON a.id = o."applicationId" WHERE $region ORDER BY o.id`,
  `SELECT s."applicationId", "sectionId", rows, "savedAt" FROM "SectionRows" s
   JOIN "Application" a ON a.id = s."applicationId" WHERE $region ORDER BY 1, 2`,
  `SELECT id, "committeeId", "applyFrom", "applyTo" FROM "Round" ORDER BY id`,
];
const region = `a."applicantId" IN (SELECT id FROM "User" WHERE email LIKE 'shili%')`;

/** The same for the same region. */
export async function digestOf(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const digest = createHash('sha256');
    for (const text of projections) {
      const { rows } = await client.query(text.replace('$region', region));
      if (rows.length === 0) throw new Error(`nothing to compare: ${text}`);
      digest.update(JSON.stringify(rows));
    }
    return digest.digest('hex');
  } finally {
    await client.end();
  }
}
