// Knows the form that every series starts from: each section in the guide's order.

import type { FormComposition } from './form';

const asked = (id: string, minRows = 0, mandatoryAttachments: string[] = []) => ({
  id,
  minRows,
  mandatoryAttachments,
});

/** 申报指南 2.6, then the sections that committees add. */
export const defaultForm: FormComposition = {
  sections: [
    asked('basic', 1),
    asked('education', 1, ['diploma']),
    asked('qualifications', 0, ['certificate']),
    asked('work-history', 1),
    asked('practice'),
    asked('achievements', 1),
    asked('publications'),
    asked('language-exam'),
    asked('computer-exam'),
    asked('continuing-education', 1),
    asked('appraisals', 1),
    asked('patents', 0, ['certificate']),
    asked('awards', 0, ['certificate']),
    asked('training'),
    asked('summary', 1),
    asked('exceptional', 0, ['recommendation']),
    asked('conditions'),
    asked('social-insurance'),
    asked('other-materials', 0, ['file']),
  ],
};
