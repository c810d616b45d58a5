'use client';
// One section of the review page: as it was sent, what changed in it, and the opinions on it.

import type { SubmissionContent, SubmittedFile } from '@/lib/domain/application/submission-content';
import { SectionSteps } from './changes-box';
import { EarlierOpinions } from './earlier-opinions';
import { OpinionBox } from './opinions/opinion-box';
import type { OpinionActions, OpinionDto } from './opinions/opinion-types';
import { targetsOf } from './opinions/targets-of';
import type { ChangeStepDto } from './review-types';
import { SectionView } from './section-view';

type Props = {
  readonly applicationId: string;
  readonly section: SubmissionContent['sections'][number];
  readonly files: readonly SubmittedFile[];
  readonly steps: readonly ChangeStepDto[];
  readonly opinions: readonly OpinionDto[];
  readonly earlier: readonly OpinionDto[];
  /** Ready sentences for those who write. */
  readonly phrases: readonly string[];
  readonly writing: boolean;
  readonly actions: OpinionActions;
};

export function ReviewSection(props: Props) {
  const { section, files, steps, earlier, writing } = props;
  return (
    <section
      id={`section-${section.id}`}
      data-section
      tabIndex={-1}
      aria-labelledby={`title-${section.id}`}
      className="scroll-mt-4 space-y-3 focus:outline-none"
    >
      <h2 id={`title-${section.id}`}>{section.title}</h2>
      <SectionSteps sectionId={section.id} steps={steps} />
      <SectionView section={section} files={files} />
      <EarlierOpinions opinions={earlier} />
      <OpinionBox
        applicationId={props.applicationId}
        sectionId={section.id}
        title={section.title}
        opinions={props.opinions}
        targets={writing ? targetsOf(section, files) : noTargets}
        phrases={props.phrases}
        writing={writing}
        actions={props.actions}
      />
    </section>
  );
}

const noTargets = { rows: [], fields: [], files: [] };
