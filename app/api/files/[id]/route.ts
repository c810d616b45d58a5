import { requestContext } from '@/lib/server/files/request-context';
import { serveAttachment } from '@/lib/server/files/serve-attachment';

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return serveAttachment(request, (await params).id, await requestContext());
}
