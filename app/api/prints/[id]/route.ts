import { servePrinted } from '@/lib/server/print/serve-printed';

type Context = { readonly params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return servePrinted((await params).id);
}
