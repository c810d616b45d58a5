import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { systemName } from '@/lib/messages/site';
import './globals.css';

export const metadata: Metadata = {
  title: { default: systemName, template: `%s - ${systemName}` },
  robots: { index: false },
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="zh-CN">
      <head>
        {/* Classic script: browsers too old for these pages are sent to a plain one. */}
        {/* oxlint-disable-next-line nextjs/no-sync-scripts -- it must run before anything else fails */}
        <script src="/old-browser.js" nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
