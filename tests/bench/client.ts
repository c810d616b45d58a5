// The bench's end of its client process.

import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Outcome, Plan } from './client-types';

export type Client = {
  readonly run: (plan: Plan) => Promise<Outcome>;
  readonly stop: () => void;
};

/** Starts the client process; it leaves with this one. */
export function openClient(): Client {
  const child = fork(path.join(import.meta.dirname, 'client-process.ts'), {
    execArgv: ['--import', 'tsx'],
  });
  return { run: (plan) => answerOf(child, plan), stop: () => child.disconnect() };
}

function answerOf(child: ChildProcess, plan: Plan): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the client ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (told: { outcome?: Outcome; error?: string }) => {
      child.off('exit', ended);
      if (told.outcome === undefined) reject(new Error(told.error));
      else resolve(told.outcome);
    });
    child.send(plan);
  });
}
