// Knows what a request says of itself: an id for the log, and the address it came from.

import 'server-only';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';

/** The id and address of this request; the proxy in front sets both, see docs/operations.md. */
export async function requestFacts(): Promise<{
  requestId: string;
  ip: string | null;
  userAgent: string | null;
}> {
  const sent = await headers();
  return {
    requestId: sent.get('x-request-id')?.slice(0, 64) ?? randomUUID(),
    ip: sent.get('x-real-ip')?.slice(0, 64) ?? null,
    userAgent: sent.get('user-agent')?.slice(0, 300) ?? null,
  };
}
