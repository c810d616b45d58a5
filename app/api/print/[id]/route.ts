import { pageFormOf } from '@/lib/domain/print/forms';
import { servePrint } from '@/lib/server/print/serve-print';

type Context = { readonly params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const asked = new URL(request.url).searchParams;
  return servePrint(id, pageFormOf(asked.get('form')), asked.has('download'));
}
