import { db } from '@/lib/server/db';

export const dynamic = 'force-dynamic';

/** Answers 200 when the database answers, else 503: what a proxy or a start script waits for. */
export async function GET(): Promise<Response> {
  const ready = await db().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
  return Response.json(
    { ready },
    { status: ready ? 200 : 503, headers: ready ? {} : { 'Retry-After': '5' } },
  );
}
