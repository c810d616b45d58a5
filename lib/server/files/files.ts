// Knows which file store this installation uses.

import 'server-only';
import path from 'node:path';
import { env } from '../env';
import { diskStore } from './disk-store';
import { s3Store } from './s3-store';
import type { FileStore } from './store';

let chosen: FileStore | undefined;

function open(): FileStore {
  const { s3, dataDir } = env();
  return s3 === null ? diskStore(path.resolve(dataDir, 'files')) : s3Store(s3);
}

/** The file store, opened at its first use so that a build needs no settings. */
export const fileStore = (): FileStore => (chosen ??= open());
