// Knows which file store this installation uses.

import 'server-only';
import path from 'node:path';
import { env } from '../env';
import { diskStore } from './disk-store';
import type { FileStore } from './store';

let chosen: FileStore | undefined;

/** The file store, opened at its first use so that a build needs no settings. */
export const fileStore = (): FileStore =>
  (chosen ??= diskStore(path.resolve(env().dataDir, 'files')));
