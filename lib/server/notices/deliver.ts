// Knows the postman: hands what is due to its channel, in as many processes as there are.
//
// A row is claimed before it is sent and ended after it; between the two nobody can know whether
// the other side took it. Such a row is sent again, with the same id: a letter that comes twice
// costs a glance, a deadline that nobody was told of costs a year.

import 'server-only';
import { randomUUID } from 'node:crypto';
import { audit } from '../audit';
import { log } from '../log';
import { ChannelAway, Undeliverable, type Channel } from './channel';
import { channels } from './channels';
import { addressed } from './letters';
import { claim, end, mostAttempts, postpone, type Claim } from './outbox';

/** What one round did; `away` counts channels that took nothing. */
export type Delivered = {
  sent: number;
  later: number;
  dead: number;
  dropped: number;
  away: number;
};

/** Letters of one channel that are under way at a time in one process. */
const lanes = 4;
/** Milliseconds after which a round takes no further letter. */
const roundTime = 50_000;

/** Sends everything that is due. Safe in several processes at once, and in one that dies. */
export async function deliverDue(out: readonly Channel[] = channels()): Promise<Delivered> {
  const report: Delivered = { sent: 0, later: 0, dead: 0, dropped: 0, away: 0 };
  const until = Date.now() + roundTime;
  await Promise.all(out.map((channel) => serve(channel, report, until)));
  if (Object.values(report).some((count) => count > 0)) log.info(report, 'notices delivered');
  return report;
}

async function serve(channel: Channel, report: Delivered, until: number): Promise<void> {
  let isAway = false;
  const lane = async () => {
    while (!isAway && Date.now() < until) {
      const claimed = await claim(channel.name);
      if (claimed === null) return;
      const failure = await sendOne(channel, claimed, report).catch((error: unknown) => error);
      if (failure === undefined) continue;
      await fail(claimed, failure, report);
      isAway ||= failure instanceof ChannelAway;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (isAway) report.away += 1;
}

/** @returns nothing; a letter that was not taken is thrown. */
async function sendOne(channel: Channel, claimed: Claim, report: Delivered): Promise<undefined> {
  // An attempt of which nothing was heard counts too: a letter must not end process after process.
  if (claimed.attempts > mostAttempts) throw new Undeliverable('neverHeardOf');
  const found = await addressed(claimed.id, channel);
  if (found === null) {
    await end(claimed, 'dropped');
    report.dropped += 1;
    return;
  }
  await channel.send(found.to, found.letter);
  await noteSent(claimed);
  report.sent += 1;
}

/** The letter is out: the shorter until that is on the disk, the fewer come twice. */
async function noteSent(claimed: Claim): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await end(claimed, 'sent');
      return;
    } catch (error) {
      // Thrown further it would count as not taken, and be sent again before its claim ends.
      if (attempt === 5) return log.error({ delivery: claimed.id }, 'sent, and not noted');
      await new Promise((wake) => setTimeout(wake, attempt * 200));
      log.warn({ type: error instanceof Error ? error.name : typeof error }, 'noting again');
    }
  }
}

async function fail(claimed: Claim, failure: unknown, report: Delivered): Promise<void> {
  const { code = 'unknown' }: { code?: unknown } = Object(failure);
  const told = String(code).slice(0, 60);
  if (!(failure instanceof Undeliverable) && claimed.attempts < mostAttempts) {
    report.later += 1;
    return postpone(claimed, told);
  }
  report.dead += 1;
  const ours = await end(claimed, 'dead', told);
  if (!ours) return;
  const ctx = { actor: null, requestId: randomUUID(), ip: null };
  await audit(ctx, { action: 'notice.undelivered', objectKind: 'delivery', objectId: claimed.id });
  log.warn({ delivery: claimed.id, code: told, attempts: claimed.attempts }, 'notice given up');
}
