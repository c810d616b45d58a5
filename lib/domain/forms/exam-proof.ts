// Knows what 考评结合 asks of a form, whoever set it: the proof that the examination was passed.

import { examMode } from '@/lib/domain/catalogue/exam-rules';
import { askedAs, takenIn } from './composition-edits';
import type { FormTarget } from './compositions';
import type { FormComposition } from './form';

/** Where the certificate is attached (成绩合格证明, domain.md §1.4). */
const proof = { sectionId: 'qualifications', kind: 'examination' } as const;

/** The form with the certificate asked for, where the title is examined before it is reviewed. */
export function withExamProof(form: FormComposition, target: FormTarget): FormComposition {
  if (examMode(target) !== 'examPlusReview') return form;
  const asked = form.sections.some(({ id }) => id === proof.sectionId)
    ? form
    : takenIn(form, proof.sectionId);
  const section = asked.sections.find(({ id }) => id === proof.sectionId);
  return askedAs(asked, proof.sectionId, {
    minRows: Math.max(section?.minRows ?? 0, 1),
    attachedOnce: [...new Set([...(section?.attachedOnce ?? []), proof.kind])],
  });
}
