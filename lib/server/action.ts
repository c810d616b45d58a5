// Knows how a server action runs: session → rate limit → strict input → command → typed result.

import 'server-only';
import type { z } from 'zod';
import type { Result } from '@/lib/domain/result';
import { Refusal } from '@/lib/domain/refusal';
import { failureOf } from './failure';
import type { Context, OpenContext } from './context';
import { takeToken, type Limit } from './rate-limit';
import { requestFacts } from './request';
import { currentActor } from './session';

type Shared<I extends z.ZodType> = {
  /** Name in log and audit, `noun.verb`. */
  readonly name: string;
  readonly input: I;
  readonly limit: Limit;
};
type Signed<I extends z.ZodType, T> = Shared<I> & {
  readonly run: (ctx: Context, input: z.output<I>) => Promise<T>;
};
type Open<I extends z.ZodType, T> = Shared<I> & {
  readonly run: (ctx: OpenContext, input: z.output<I>) => Promise<T>;
};

async function guarded<I extends z.ZodType, T>(
  spec: Shared<I>,
  raw: unknown,
  who: string,
  requestId: string,
  run: (input: z.output<I>) => Promise<T>,
): Promise<Result<T>> {
  try {
    if (!(await takeToken(`${spec.name}:${who}`, spec.limit))) throw new Refusal('tooMany');
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success) throw refusalOf(parsed.error);
    return { ok: true, data: await run(parsed.data) };
  } catch (error) {
    return failureOf(error, spec.name, requestId);
  }
}

const refusalOf = (error: z.ZodError): Refusal =>
  new Refusal(
    'invalid',
    {},
    Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message])),
  );

/** An action of a signed-in person. The argument arrives unchecked, whatever its type says. */
export function action<I extends z.ZodType, T>(
  spec: Signed<I, T>,
): (input: z.input<I>) => Promise<Result<T>> {
  return async (raw) => {
    const facts = await requestFacts();
    const actor = await currentActor().catch(() => null);
    if (actor === null) return failureOf(new Refusal('signedOut'), spec.name, facts.requestId);
    return guarded(spec, raw, actor.userId, facts.requestId, (input) =>
      spec.run({ actor, requestId: facts.requestId, ip: facts.ip }, input),
    );
  };
}

/** An action for everybody (registration); limited by address instead of person. */
export function openAction<I extends z.ZodType, T>(
  spec: Open<I, T>,
): (input: z.input<I>) => Promise<Result<T>> {
  return async (raw) => {
    const facts = await requestFacts();
    const actor = await currentActor().catch(() => null);
    return guarded(spec, raw, facts.ip ?? 'unknown', facts.requestId, (input) =>
      spec.run({ actor, requestId: facts.requestId, ip: facts.ip }, input),
    );
  };
}
