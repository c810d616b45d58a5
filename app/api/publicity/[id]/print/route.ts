import { publicityPrintOf } from '@/lib/domain/print/forms';
import { servePublicity } from '@/lib/server/print/serve-publicity';

type Context = { readonly params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const { id } = await params;
  return servePublicity(id, publicityPrintOf(asked.get('form')), asked.has('download'));
}
