import { notFound } from 'next/navigation';
import { dropPhrase, keepPhrase } from '@/app/actions/opinions';
import { PhrasesPage } from '@/components/review/phrases-page';
import { can } from '@/lib/domain/policy/scopes';
import { keptPhrases } from '@/lib/server/queries/phrases';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '常用意见' };

export default async function Page() {
  const actor = await requireActor();
  if (!can(actor, 'application.review')) notFound();
  return <PhrasesPage phrases={await keptPhrases(actor)} actions={{ keepPhrase, dropPhrase }} />;
}
