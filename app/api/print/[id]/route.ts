import { servePrint } from '@/lib/server/print/serve-print';

type Context = { readonly params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return servePrint(id, new URL(request.url).searchParams.has('download'));
}
