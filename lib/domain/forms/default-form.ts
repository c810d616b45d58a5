// Knows the form that a round starts from until its committee composes its own.

import type { FormComposition } from './form';

/** 申报指南 2.6, as far as its sections exist. */
export const defaultForm: FormComposition = {
  sections: [
    { id: 'basic', minRows: 1, mandatoryAttachments: [] },
    { id: 'education', minRows: 1, mandatoryAttachments: ['diploma'] },
    { id: 'work-history', minRows: 1, mandatoryAttachments: [] },
    { id: 'achievements', minRows: 1, mandatoryAttachments: [] },
  ],
};
