// Knows what a received file must pass before anybody may open it: these steps, in this order.
//
// Before them the ingest asks for session and scope, the quota, and holds the length while it
// receives (receive.ts); behind them what passed is stored durably and gets its row (ingest.ts).

import 'server-only';
import type { FileProblem, MediaType } from '@/lib/domain/attachments';
import { fileRefusal } from './file-refusal';
import { inspectors } from './inspection/inspectors';
import { startsAs } from './media-type';
import type { Received } from './receive';
import { scan } from './virus-scanner';

/** A received file as the steps see it. */
export type Candidate = Received & {
  readonly mediaType: MediaType;
  /** What its sender says its hash is; null when the browser could not compute it. */
  readonly announced: string | null;
  /** The whole content, read back from the store. */
  readonly content: () => AsyncIterable<Buffer>;
};

/** What the steps came to: the content to store, or the wait for the scanner. */
export type Outcome =
  | { readonly state: 'ready'; readonly bytes: Buffer; readonly pages: number | null }
  | { readonly state: 'quarantined'; readonly bytes: Buffer; readonly pages: null };

type Answer = { readonly problem: FileProblem } | Outcome | null;
type Step = (file: Candidate) => Answer | Promise<Answer>;

const isWhatWasSent: Step = ({ announced, sha256 }) =>
  announced === null || announced === sha256 ? null : { problem: { code: 'hashDiffers' } };

const isItsType: Step = ({ mediaType, head }) =>
  startsAs(mediaType, head) ? null : { problem: { code: 'notItsType', type: mediaType } };

const hasNoVirus: Step = async ({ content }) => {
  const result = await scan(content);
  if (result === 'infected') return { problem: { code: 'virus' } };
  if (result !== 'unanswered') return null;
  return { state: 'quarantined', bytes: await whole(content()), pages: null };
};

/** Pictures are drawn anew, documents inspected; both in a process that may die of it. */
const isHarmless: Step = async ({ mediaType, content }) => {
  let received = Buffer.alloc(0);
  const inspected = await inspectors().run(async () => {
    received = await whole(content());
    return mediaType === 'application/pdf'
      ? { task: 'pdf', bytes: received }
      : { task: 'image', bytes: received, mediaType };
  });
  if ('problem' in inspected) return inspected;
  return { state: 'ready', bytes: inspected.bytes ?? received, pages: inspected.pages };
};

const steps = { isWhatWasSent, isItsType, hasNoVirus, isHarmless } satisfies Record<string, Step>;
export type StepName = keyof typeof steps;

/** Milliseconds that each step took. */
export type Times = Partial<Record<StepName, number>>;

/** Runs the steps up to the first that decides. @throws Refusal naming the first problem. */
export async function check(file: Candidate, times: Times = {}): Promise<Outcome> {
  for (const [name, step] of Object.entries(steps)) {
    const started = performance.now();
    const answer = await step(file);
    times[name as StepName] = performance.now() - started;
    if (answer === null) continue;
    if ('problem' in answer) throw fileRefusal(answer.problem);
    return answer;
  }
  throw new Error('the last step always decides');
}

async function whole(content: AsyncIterable<Buffer>): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
