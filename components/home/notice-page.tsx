// One notice, as plain text with its paragraphs.

import { Breadcrumb } from '@/components/layout/breadcrumb';
import { SiteHeader } from '@/components/layout/site-header';
import { formatDate } from '@/lib/domain/beijing-time';

type Notice = { readonly title: string; readonly body: string; readonly publishedAt: Date };

export function NoticePage({ notice }: { readonly notice: Notice }) {
  return (
    <>
      <SiteHeader regionName={null} home="/" />
      <main id="content" className="mx-auto max-w-3xl space-y-4 px-4 py-6">
        <Breadcrumb crumbs={[{ label: '首页', href: '/' }, { label: '通知公告' }]} />
        <h1>{notice.title}</h1>
        <p className="text-sm text-zinc-600">{formatDate(notice.publishedAt)}</p>
        <div className="whitespace-pre-wrap">{notice.body}</div>
      </main>
    </>
  );
}
