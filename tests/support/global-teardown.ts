// Ends the database server of the run.

import { once } from 'node:events';
import { kept } from './global-setup';

export default async function globalTeardown(): Promise<void> {
  const { keeper } = kept;
  if (keeper === undefined || keeper.exitCode !== null || keeper.signalCode !== null) return;
  keeper.stdin?.end();
  await once(keeper, 'exit');
}
