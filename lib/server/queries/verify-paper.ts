// Knows what the public is told of a paper: whether it still holds, and whose it is under a mask.

import 'server-only';
import { submissionContent } from '@/lib/domain/application/submission-content';
import { maskName } from '@/lib/domain/identity/masks';
import { readCode } from '@/lib/domain/print/verify-code';
import { db } from '../db';
import { hasToken, takeToken, type Limit } from '../rate-limit';

/** Wrong codes are counted apart: an office that checks a hundred papers is not held up. */
const wrong: Limit = { burst: 10, perMinute: 2 };
const all: Limit = { burst: 120, perMinute: 60 };

export type PaperVerdict =
  | { readonly status: 'unknown' | 'noCode' | 'tooMany' }
  | {
      readonly status: 'current' | 'replaced';
      /** Masked. */
      readonly name: string;
      readonly unit: string;
      readonly displayName: string;
      readonly submissionNumber: number;
    };

async function paperOf(code: string): Promise<PaperVerdict> {
  const found = await db().submission.findFirst({
    // A range, so that the index serves whatever part of the hash was typed.
    where: { hash: { gte: code.padEnd(64, '0'), lte: code.padEnd(64, 'f') } },
    select: {
      number: true,
      content: true,
      application: { select: { submissionCount: true } },
    },
  });
  if (found === null) return { status: 'unknown' };
  const { person, unit, displayName } = submissionContent.parse(found.content);
  return {
    status: found.number === found.application.submissionCount ? 'current' : 'replaced',
    name: maskName(person.name),
    unit: unit.name,
    displayName,
    submissionNumber: found.number,
  };
}

/**
 * Whether the paper with this code is the present submission.
 * @param typed the code as it was scanned or typed.
 * @param address of who asks; wrong codes are limited by it.
 */
export async function verifyPaper(typed: string, address: string | null): Promise<PaperVerdict> {
  const who = address ?? 'unknown';
  const wrongKey = `verify.wrong:${who}`;
  if (!(await takeToken(`verify:${who}`, all)) || !(await hasToken(wrongKey, wrong))) {
    return { status: 'tooMany' };
  }
  const code = readCode(typed);
  const verdict = code === null ? ({ status: 'noCode' } as const) : await paperOf(code);
  if (verdict.status === 'unknown') await takeToken(wrongKey, wrong);
  return verdict;
}
