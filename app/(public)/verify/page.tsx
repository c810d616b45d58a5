import { PublicPage } from '@/components/layout/public-page';
import { VerifyPaper } from '@/components/print/verify-paper';
import { verifyPaper } from '@/lib/server/queries/verify-paper';
import { requestFacts } from '@/lib/server/request';

export const metadata = { title: '核对纸质表格' };

type Props = { readonly searchParams: Promise<{ code?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const code = [(await searchParams).code ?? []].flat()[0]?.slice(0, 100) ?? '';
  const { ip } = await requestFacts();
  const verdict = code === '' ? null : await verifyPaper(code, ip);
  return (
    <PublicPage title="核对纸质表格">
      <VerifyPaper code={code} verdict={verdict} />
    </PublicPage>
  );
}
