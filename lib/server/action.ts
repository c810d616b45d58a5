// Knows how a server action runs: session → rate limit → strict input → command → typed result.

import 'server-only';
import type { z } from 'zod';
import { Refusal, type RefusalCode } from '@/lib/domain/refusal';
import type { Result } from '@/lib/domain/result';
import { audit } from './audit';
import type { Context, OpenContext } from './context';
import { failureOf } from './failure';
import { log } from './log';
import { measured } from './metrics/meters';
import { takeToken, type Limit } from './rate-limit';
import { requestFacts } from './request';
import { admit } from './session';

type Spec<C extends OpenContext, I extends z.ZodType, T> = {
  /** Name in log and audit, `noun.verb`. */
  readonly name: string;
  readonly input: I;
  readonly limit: Limit;
  readonly run: (ctx: C, input: z.output<I>) => Promise<T>;
};
type Action<I extends z.ZodType, T> = (input: z.input<I>) => Promise<Result<T>>;

/** Refusals that somebody who looks for other people's records would collect. */
const denials: readonly RefusalCode[] = ['notFound', 'ownApplication', 'notHolder'];

const refusalOf = (error: z.ZodError): Refusal =>
  new Refusal(
    'invalid',
    {},
    Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message])),
  );

function made<C extends OpenContext, I extends z.ZodType, T>(
  { name, input, limit, run }: Spec<C, I, T>,
  contextOf: (ctx: OpenContext) => C,
): Action<I, T> {
  // The argument arrives unchecked, whatever its type says: actions are public addresses.
  const answer: Action<I, T> = async (raw) => {
    const { requestId, ip } = await requestFacts();
    const startedAt = performance.now();
    const told = (result: Result<T>): Result<T> => {
      const outcome = result.ok ? 'ok' : result.code;
      const ms = Math.round(performance.now() - startedAt);
      log.info({ action: name, outcome, requestId, role: known.actor?.role ?? null, ms }, 'acted');
      return result;
    };
    let known: OpenContext = { actor: null, requestId, ip };
    try {
      const found = await admit({ name, limit });
      known = { ...known, actor: found?.actor ?? null };
      const ctx = contextOf(known);
      const taken = found?.taken ?? (await takeToken(`${name}:${ip ?? 'unknown'}`, limit));
      if (!taken) throw new Refusal('tooMany');
      const parsed = input.safeParse(raw);
      if (!parsed.success) throw refusalOf(parsed.error);
      return told({ ok: true, data: await run(ctx, parsed.data) });
    } catch (error) {
      if (error instanceof Refusal && denials.includes(error.code)) {
        await audit(known, { action: name }, 'denied').catch(() => undefined);
      }
      return told(failureOf(error, name, requestId));
    }
  };
  return (raw) => measured(name, () => answer(raw));
}

/** An action of a signed-in person. */
export const action = <I extends z.ZodType, T>(spec: Spec<Context, I, T>): Action<I, T> =>
  made(spec, ({ actor, ...ctx }) => {
    if (actor === null) throw new Refusal('signedOut');
    return { ...ctx, actor };
  });

/** An action for everybody (registration); limited by address where nobody is signed in. */
export const openAction = <I extends z.ZodType, T>(spec: Spec<OpenContext, I, T>): Action<I, T> =>
  made(spec, (ctx) => ctx);
