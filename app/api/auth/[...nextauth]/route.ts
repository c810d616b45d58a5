import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions } from '@/lib/server/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

// next-auth 4 reads its options per request here, because the settings are not there at build.
const handler = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request as never, context as never, authOptions()) as Promise<Response>;

export { handler as GET, handler as POST };
