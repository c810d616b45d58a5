import { NotFoundText } from '@/components/layout/not-found-text';

/** Outside of every frame: an address that no page has. */
export default function NotFound() {
  return (
    <main id="content" className="mx-auto max-w-[720px] px-4 py-10">
      <NotFoundText />
    </main>
  );
}
