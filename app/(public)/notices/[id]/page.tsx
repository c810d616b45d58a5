import { notFound } from 'next/navigation';
import { NoticePage } from '@/components/home/notice-page';
import { publishedNotice } from '@/lib/server/queries/public-site';

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const notice = /^[0-9a-f-]{36}$/.test(id) ? await publishedNotice(id) : null;
  return notice ? <NoticePage notice={notice} /> : notFound();
}
