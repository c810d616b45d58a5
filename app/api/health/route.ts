import { failing } from '@/lib/server/health';

export const dynamic = 'force-dynamic';

/**
 * `?live`: the process answers, whatever else is away. Without it: 200 when people can be served,
 * else 503 and the reason; what a proxy or a start script waits for.
 */
export async function GET(request: Request): Promise<Response> {
  if (new URL(request.url).searchParams.has('live')) return Response.json({ live: true });
  const reasons = await failing();
  const ready = reasons.length === 0;
  return Response.json(ready ? { ready } : { ready, reasons }, {
    status: ready ? 200 : 503,
    headers: ready ? {} : { 'Retry-After': '5' },
  });
}
