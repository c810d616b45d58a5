// Starts and kills postmen: real processes on this test's database and mail server.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export type Postman = {
  /** kill -9, and it is gone. */
  readonly kill: () => Promise<void>;
  /** Everything that it wrote to its log. */
  readonly log: () => string;
};

export function startPostman(smtpUrl: string): Postman {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', path.join(__dirname, 'postman-process.ts')],
    {
      env: { ...process.env, SMTP_URL: smtpUrl, MAIL_FROM: 'notice@example.test' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let written = '';
  child.stdout.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  const gone = once(child, 'exit');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    log: () => written,
  };
}

/** Waits until `isSo`, asking every 20 ms. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((wake) => setTimeout(wake, 20));
}
