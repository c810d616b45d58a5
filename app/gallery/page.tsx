import { notFound } from 'next/navigation';
import { GalleryPage } from '@/components/gallery/gallery-page';
import { galleryPage } from '@/lib/server/queries/gallery';

export const metadata = { title: '栏目样例' };

type Props = { readonly searchParams: Promise<{ section?: string }> };

export default async function Page({ searchParams }: Props) {
  const page = galleryPage((await searchParams).section) ?? notFound();
  return <GalleryPage page={page} />;
}
