import { NotFoundText } from '@/components/layout/not-found-text';
import { systemName } from '@/lib/messages/site';

/** Outside of every frame: an address that no page has. */
export default function NotFound() {
  return (
    <main id="content" className="mx-auto max-w-[720px] space-y-6 px-4 py-10">
      <p className="font-bold">{systemName}</p>
      <NotFoundText />
    </main>
  );
}
