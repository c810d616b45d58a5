// Knows the prints that take their time: which forms, how large, and how long they are kept.

import type { FormId } from './forms';

/** Forms that are made in the background. */
export const jobForms = [
  'everything',
  'roster',
  'rosterSheet',
] as const satisfies readonly FormId[];
export type JobForm = (typeof jobForms)[number];

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

export const isEnded = (state: JobState): boolean => state !== 'waiting' && state !== 'running';

export const jobLimits = {
  /** Persons of a list. */
  persons: 5000,
  /** Days that the file can be fetched. */
  days: 7,
  /** Prints of one person in one role that wait or run. */
  waiting: 3,
  /** A process that dies loses its job to another one; then the job is given up. */
  attempts: 3,
} as const;
