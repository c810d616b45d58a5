// Reads what a database and its files hold: every application, section and file, opened and hashed.

import { createHash } from 'node:crypto';
import path from 'node:path';
import { diskStore } from '@/lib/server/files/disk-store';
import { readSealed } from '@/lib/server/files/sealed-file';
import { query } from '../../bench/database';
import type { State, Stored } from './ledger';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Of a section as it is stored. */
export async function sectionIn(url: string, applicationId: string, sectionId: string) {
  const [row] = await query(
    url,
    'SELECT version, rows::text FROM "SectionRows" WHERE "applicationId" = $1 AND "sectionId" = $2',
    [applicationId, sectionId],
  );
  return { version: Number(row?.['version']), digest: sha256(String(row?.['rows'])) };
}

/** The digest of what a file says when it is opened; what is wrong where it does not open. */
async function opened(dataDir: string, key: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  const store = diskStore(path.join(dataDir, 'files'));
  try {
    for await (const part of readSealed(store, 'stored', key, size, [0, size])) hash.update(part);
  } catch (error) {
    return error instanceof Error ? error.message : 'does not open';
  }
  return hash.digest('hex');
}

/** Every application, section and file. */
export async function stateOf(url: string, dataDir: string): Promise<State> {
  const state = new Map<string, Stored>();
  for (const { id, applicant } of await query(
    url,
    'SELECT id, "applicantId"::text AS applicant FROM "Application"',
  ))
    state.set(`application ${String(id)}`, { version: 0, digest: String(applicant) });
  for (const row of await query(
    url,
    'SELECT "applicationId" AS id, "sectionId" AS section, version, rows::text FROM "SectionRows"',
  ))
    state.set(`section ${String(row['id'])} ${String(row['section'])}`, {
      version: Number(row['version']),
      digest: sha256(String(row['rows'])),
    });
  for (const { id, key, size } of await query(
    url,
    'SELECT id, "storageKey" AS key, size FROM "Attachment"',
  ))
    state.set(`file ${String(id)}`, {
      version: 0,
      digest: await opened(dataDir, String(key), Number(size)),
    });
  return state;
}

/** A digest of every row of every table. */
export async function tablesOf(url: string): Promise<Map<string, string>> {
  const tables = await query(
    url,
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const digests = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await query(
      url,
      `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS digest FROM ${String(name)} t`,
    );
    digests.set(String(name), String(row?.['digest']));
  }
  return digests;
}
