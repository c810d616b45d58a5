import { requestContext } from '@/lib/server/files/request-context';
import { uploadServer } from '@/lib/server/files/upload-server';

const answer = async (request: Request) => uploadServer(request, await requestContext());

export { answer as GET, answer as POST };
