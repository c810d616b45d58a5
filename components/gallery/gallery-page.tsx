// The gallery: one section as it is filled in, reviewed, corrected and printed, from its examples.

import type { EditSectionDto } from '@/components/form/section-types';
import { PdfViewer } from '@/components/print/pdf-viewer';
import { ChangesBox } from '@/components/review/changes-box';
import { SectionView } from '@/components/review/section-view';
import type { SectionChanges } from '@/lib/domain/application/changes';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { GalleryForm } from './gallery-form';

type Props = {
  readonly page: {
    readonly menu: readonly { readonly id: string; readonly title: string }[];
    readonly edit: EditSectionDto;
    readonly review: SubmissionContent['sections'][number];
    readonly changes: readonly SectionChanges[];
  };
};

export function GalleryPage({ page }: Props) {
  const { menu, edit, review, changes } = page;
  return (
    <main id="content" className="mx-auto max-w-5xl space-y-8 px-4 py-6">
      <h1>栏目样例（只在开发时显示）</h1>
      <nav aria-label="栏目" className="flex flex-wrap gap-x-4">
        {menu.map(({ id, title }) => (
          <a
            key={id}
            href={`/gallery?section=${id}`}
            aria-current={id === review.id ? 'page' : undefined}
            className="inline-flex min-h-11 items-center aria-[current]:font-bold"
          >
            {title}
          </a>
        ))}
      </nav>
      <GalleryForm key={review.id} section={edit} />
      <section className="space-y-3">
        <h2>审核</h2>
        <SectionView section={review} files={[]} />
      </section>
      <section className="space-y-3">
        <h2>变化</h2>
        <ChangesBox title="自上次上报以来的变化" changes={changes} />
      </section>
      <section className="space-y-3">
        <h2>打印</h2>
        <PdfViewer url={`/gallery/print?section=${review.id}`} label={review.title} />
      </section>
    </main>
  );
}
