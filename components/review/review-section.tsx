// One section of the review page: as it was sent, what changed in it, and the opinions on it.

import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { SectionSteps } from './changes-box';
import { EarlierOpinions } from './earlier-opinions';
import { OpinionBox } from './opinions/opinion-box';
import type { OpinionActions } from './opinions/opinion-types';
import { targetsOf } from './opinions/targets-of';
import type { ReviewPageDto } from './review-types';
import { SectionView } from './section-view';

type Props = {
  readonly page: ReviewPageDto;
  readonly section: SubmissionContent['sections'][number];
  readonly writing: boolean;
  readonly actions: OpinionActions;
};

export function ReviewSection({ page, section, writing, actions }: Props) {
  const files = page.content.files.filter(({ sectionId }) => sectionId === section.id);
  const ofSection = ({ sectionId }: { readonly sectionId: string }) => sectionId === section.id;
  return (
    <section
      id={`section-${section.id}`}
      data-section
      tabIndex={-1}
      aria-labelledby={`title-${section.id}`}
      className="scroll-mt-4 space-y-3 focus:outline-none"
    >
      <h2 id={`title-${section.id}`}>{section.title}</h2>
      <SectionSteps sectionId={section.id} steps={page.steps} />
      <SectionView section={section} files={files} />
      <EarlierOpinions opinions={(page.earlierOpinions ?? []).filter(ofSection)} />
      <OpinionBox
        applicationId={page.record.id}
        sectionId={section.id}
        title={section.title}
        opinions={page.opinions.filter(ofSection)}
        targets={writing ? targetsOf(section, files) : noTargets}
        phrases={writing ? page.phrases.map(({ text }) => text) : []}
        writing={writing}
        actions={actions}
      />
    </section>
  );
}

const noTargets = { rows: [], fields: [], files: [] };

/** The files in the order in which the page shows them. */
export const inPageOrder = ({ sections, files }: SubmissionContent) =>
  sections.flatMap((section) =>
    section.rows.flatMap(({ rowId }) =>
      files
        .filter((file) => file.rowId === rowId)
        .map((file) => ({ ...file, label: `${section.title}·${file.kindLabel}` })),
    ),
  );
