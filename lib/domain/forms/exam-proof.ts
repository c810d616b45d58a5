// Knows what 考评结合 asks of a form, whoever set it: the proof that the examination was passed.

import type { ExamMode } from '@/lib/domain/catalogue/exam-rules';
import { sections } from '@/lib/domain/sections/registry';
import { askedAs, takenIn } from './composition-edits';
import type { FormComposition } from './form';

/** Where the certificate is attached (成绩合格证明, domain.md §1.4). */
const proofs = sections.flatMap(({ id, attachments }) =>
  attachments.filter(({ provesExam }) => provesExam).map(({ kind }) => ({ sectionId: id, kind })),
);

/** The form with the certificate asked for, where the title is examined before it is reviewed. */
export function withExamProof(form: FormComposition, mode: ExamMode): FormComposition {
  if (mode !== 'examPlusReview') return form;
  return proofs.reduce(asking, form);
}

function asking(form: FormComposition, { sectionId, kind }: (typeof proofs)[number]) {
  const isAsked = form.sections.some(({ id }) => id === sectionId);
  const asked = isAsked ? form : takenIn(form, sectionId);
  const section = asked.sections.find(({ id }) => id === sectionId);
  return askedAs(asked, sectionId, {
    minRows: Math.max(section?.minRows ?? 0, 1),
    attachedOnce: [...new Set([...(section?.attachedOnce ?? []), kind])],
  });
}
