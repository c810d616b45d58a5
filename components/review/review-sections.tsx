// The sections of the review page, each handed only what is its own.

import type { OpinionActions } from './opinions/opinion-types';
import { ReviewSection } from './review-section';
import type { ReviewPageDto } from './review-types';

type Props = {
  readonly page: ReviewPageDto;
  readonly sections: ReviewPageDto['content']['sections'];
  readonly phrases: readonly string[];
  readonly writing: boolean;
  readonly actions: OpinionActions;
};

export function ReviewSections({ page, sections, phrases, writing, actions }: Props) {
  return sections.map((section) => {
    const ofSection = ({ sectionId }: { readonly sectionId: string }) => sectionId === section.id;
    return (
      <ReviewSection
        key={section.id}
        applicationId={page.record.id}
        section={section}
        files={page.content.files.filter(ofSection)}
        steps={page.steps}
        opinions={page.opinions.filter(ofSection)}
        earlier={(page.earlierOpinions ?? []).filter(ofSection)}
        phrases={writing ? phrases : []}
        writing={writing}
        actions={actions}
      />
    );
  });
}
