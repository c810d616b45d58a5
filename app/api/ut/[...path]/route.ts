import { ingest } from '@/lib/server/files/ingest';
import { requestContext } from '@/lib/server/files/request-context';

type Params = { params: Promise<{ path: string[] }> };

const answer = async (request: Request, { params }: Params) =>
  ingest(request, (await params).path.join('/'), await requestContext());

export { answer as HEAD, answer as PUT };
