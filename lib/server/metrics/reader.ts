// Knows who may read the metrics: who shows the token, or, without one, somebody on this machine.

import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '../env';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isLoopback = (host: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[?::1\]?)(:\d+)?$/.test(host);

/**
 * Without a token: only where the site listens on the loopback alone, so that whoever connects is on
 * this machine, and only for what did not come through the proxy, which sets x-real-ip and keeps the
 * name that people typed. Where a connection comes from is nothing that a header could tell.
 */
export function mayReadMetrics(headers: Headers): boolean {
  const { metricsToken, host } = env();
  if (metricsToken !== null)
    return timingSafeEqual(
      digest(headers.get('authorization') ?? ''),
      digest(`Bearer ${metricsToken}`),
    );
  return isLoopback(host) && isLoopback(headers.get('host') ?? '') && !headers.has('x-real-ip');
}
