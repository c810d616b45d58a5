import { serveRegister } from '@/lib/server/registers/serve-register';

type Context = { readonly params: Promise<{ register: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return serveRegister((await params).register);
}
