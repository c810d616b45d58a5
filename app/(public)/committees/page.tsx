import { CommitteesPage } from '@/components/home/committees-page';
import { committeesPage } from '@/lib/server/queries/public-committees';

export const metadata = { title: '评审委员会联系方式' };

type Props = { readonly searchParams: Promise<{ region?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { region } = await searchParams;
  return (
    <CommitteesPage {...await committeesPage(typeof region === 'string' ? region : undefined)} />
  );
}
