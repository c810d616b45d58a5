// Knows how a short command at the console gets its settings and says why it cannot go on.

import 'server-only';
import { existsSync } from 'node:fs';
import { CannotStart } from './cannot-start';
import { readSettings, type Settings } from './settings';

/** Runs `npm run … -- arguments`; ends with 1 and one line when it throws CannotStart. */
export function runCommand(
  work: (settings: Settings, args: readonly string[]) => Promise<void>,
): void {
  const run = async (): Promise<void> => {
    if (existsSync('.env')) process.loadEnvFile('.env');
    await work(readSettings(process.env), process.argv.slice(2));
  };
  run().catch((error: unknown) => {
    console.error(error instanceof CannotStart ? `× ${error.message}` : error);
    process.exitCode = 1;
  });
}

/** Says one line about what the command does. */
export const say = (line: string): void => console.log(`· ${line}`);
