import { mayReadMetrics } from '@/lib/server/metrics/reader';
import { metricsText } from '@/lib/server/metrics/report';

export const dynamic = 'force-dynamic';

/** For a Prometheus; to everybody else there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  if (!mayReadMetrics(request.headers)) return new Response(null, { status: 404 });
  const { type, text } = await metricsText();
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
}
