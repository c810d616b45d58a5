// Gives every page its nonce and Content-Security-Policy. Never a security boundary for data:
// sessions and scopes are checked where data is read.

import { NextResponse, type NextRequest } from 'next/server';

function policy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // The PDF viewer's text layer and Radix place things with style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const csp = policy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', csp);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', csp);
  return response;
}

export const config = {
  // Uploads pass without the proxy: it would cut their bodies (docs/adr on uploads).
  matcher: [
    {
      source: '/((?!api/|_next/static|_next/image|vendor/|favicon.ico|old-browser).*)',
      // Answers to scripts are no documents: there is no markup that a policy could bind.
      missing: [
        { type: 'header', key: 'next-action' },
        { type: 'header', key: 'rsc' },
      ],
    },
  ],
};
