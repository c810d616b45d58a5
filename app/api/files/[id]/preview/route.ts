import { requestContext } from '@/lib/server/files/request-context';
import { servePreview } from '@/lib/server/files/serve-preview';

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return servePreview(request, (await params).id, await requestContext());
}
