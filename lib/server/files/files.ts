// Knows which file store this installation uses.

import 'server-only';
import path from 'node:path';
import { env, type S3Settings } from '../env';
import { diskStore } from './disk-store';
import { s3Store } from './s3-store';
import type { FileStore } from './store';

/** A store: on an S3 server, or else in the folder of the data. */
export const openStore = (s3: S3Settings | null, dataDir: string): FileStore =>
  s3 === null ? diskStore(path.resolve(dataDir, 'files')) : s3Store(s3);

let chosen: FileStore | undefined;

/** The file store, opened at its first use so that a build needs no settings. */
export const fileStore = (): FileStore => (chosen ??= openStore(env().s3, env().dataDir));
