// Knows the rows that a person has marked: the highest degree, and the qualification applied from.

import { from, type Condition, type Source } from './source';

/** Where a field of yes or no says yes. */
export const yes = (field: string): Condition => ({ field, among: ['是'] });

/** Of the highest degree. */
export const highest = (...fields: string[]): Source => ({
  ...from('education', ...fields),
  where: yes('isHighest'),
});

/** Of the qualification that the application builds on. */
export const basis = (...fields: string[]): Source => ({
  ...from('qualifications', ...fields),
  where: yes('isBasis'),
});
