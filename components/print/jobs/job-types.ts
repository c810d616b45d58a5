// What the pages of prints that take their time are given.

import type { JobForm, JobState } from '@/lib/domain/print/jobs';
import type { Result } from '@/lib/domain/result';

export type JobLine = {
  readonly id: string;
  readonly form: JobForm;
  readonly number: string | null;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly createdAt: Date;
  readonly size: number | null;
  readonly expiresAt: Date | null;
  readonly ready: boolean;
};
export type RosterList = { readonly search: string; readonly persons: number };

type Start<I> = (input: I) => Promise<Result<{ readonly id: string }>>;
export type StartEverything = Start<{ applicationId: string }>;
export type StartRoster = Start<{ search: string; sheet: boolean }>;
export type CancelPrint = (input: { jobId: string }) => Promise<Result<unknown>>;
