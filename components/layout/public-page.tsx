// A page for everybody: one column, one title, the way back to the front page.

import type { ReactNode } from 'react';
import { Breadcrumb } from './breadcrumb';
import { SiteHeader } from './site-header';

type Props = { readonly title: string; readonly children: ReactNode };

export function PublicPage({ title, children }: Props) {
  return (
    <>
      <SiteHeader regionName={null} home="/" />
      <main id="content" className="mx-auto max-w-[720px] space-y-6 px-4 py-6">
        <Breadcrumb crumbs={[{ label: '首页', href: '/' }, { label: title }]} />
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
