// What the trigger costs who moves applications: the same changes with it and without it, by turns.

import { Client } from 'pg';
import { query } from '../database';

const changes = 2_000;
const turns = 4;

/** Each a transaction of its own, as an act of the workflow is. @returns the seconds they took. */
export async function changeStates(url: string, count: number): Promise<number> {
  const rows = await query(
    url,
    `SELECT id FROM "Application" WHERE state IN ('unitReview', 'supervisingReview') ORDER BY id LIMIT $1`,
    [count],
  );
  const client = new Client({ connectionString: url });
  await client.connect();
  const from = performance.now();
  for (const { id } of rows) {
    await client.query({
      name: 'move',
      text: `UPDATE "Application" SET version = version + 1, "stateSince" = now() - interval '1 day',
          state = CASE state WHEN 'unitReview' THEN 'supervisingReview' ELSE 'unitReview' END
        WHERE id = $1`,
      values: [id],
    });
  }
  const taken = (performance.now() - from) / 1000;
  await client.end();
  return taken;
}

export async function printTriggerCost(url: string): Promise<void> {
  let [withIt, without] = [0, 0];
  for (let turn = 0; turn < turns; turn += 1) {
    withIt += await changeStates(url, changes / turns);
    await query(url, 'ALTER TABLE "Application" DISABLE TRIGGER application_moved');
    without += await changeStates(url, changes / turns);
    await query(url, 'ALTER TABLE "Application" ENABLE TRIGGER application_moved');
  }
  const [noted] = await query(url, 'SELECT count(*) AS count FROM "StatisticsChange"');
  const folding = performance.now();
  await query(url, 'SELECT fold_statistics(20000)');
  console.log(
    `\n${changes} changes of state, each committed alone: ${withIt.toFixed(2)} s with the trigger, ` +
      `${without.toFixed(2)} s without, ratio ${(withIt / without).toFixed(2)}`,
  );
  console.log(
    `folding the ${String(noted?.['count'])} changes that wait: ` +
      `${((performance.now() - folding) / 1000).toFixed(2)} s`,
  );
}
