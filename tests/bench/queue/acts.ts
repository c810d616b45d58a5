// 办理 and the search as the browser sends them: server actions over HTTP.

import { randomUUID } from 'node:crypto';
import { query } from '../database';
import { actionHeaders } from '../action-call';
import { actionId } from '../wire';
import { ask, type Once } from './latency';
import { documentNumberOf } from './seed';

export type Site = { readonly origin: string; readonly url: string };

const post = (site: Site, cookie: string, action: string, input: unknown) =>
  ask(
    `${site.origin}/applications`,
    {
      method: 'POST',
      headers: { ...actionHeaders(action), cookie },
      body: JSON.stringify([input]),
    },
    '"ok":true',
  );

/** 办理 of one application after the other that waits at the office and nobody has opened. */
export async function opening(site: Site, cookie: string, officeId: string): Promise<Once> {
  const waiting = await query(
    site.url,
    `SELECT id, version FROM "Application" WHERE "holderUnitId" = $1 AND "openedAt" IS NULL
     ORDER BY "stateSince", id`,
    [officeId],
  );
  const action = actionId('app/actions/review.ts', 'openApplication');
  return async (turn) => {
    const { id, version } = waiting[turn] ?? {};
    await post(site, cookie, action, { applicationId: id, version, opKey: randomUUID() });
  };
}

/** The search for somebody's document number; the bucket of searches is refilled each time. */
export function finding(site: Site, cookie: string, row: number): Once {
  const action = actionId('app/actions/review.ts', 'findInList');
  return () => post(site, cookie, action, { text: documentNumberOf(row) });
}
