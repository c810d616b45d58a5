// Knows what the doctor looks at, and how one line of the answer reads.

import 'server-only';
import type { Settings } from '../settings';

/** 坏: the site does not work, or not safely. 注意: it does, and somebody should know. */
export type Finding = Readonly<{ state: '好' | '注意' | '坏'; said: string }>;

/** What is looked at. Nothing in it is started or changed. */
export type Patient = Readonly<{
  variables: Readonly<NodeJS.ProcessEnv>;
  settings: Settings;
  nodeVersion: string;
  now: () => number;
  /** Bytes below which the disk counts as full. */
  leastFree: number;
}>;

export type Check = (patient: Patient) => Promise<Finding>;

export const good = (said: string): Finding => ({ state: '好', said });
export const warning = (said: string): Finding => ({ state: '注意', said });
export const bad = (said: string): Finding => ({ state: '坏', said });
