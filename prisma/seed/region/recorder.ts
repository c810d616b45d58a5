// Run beside the demo command: records the histories and writes them to the file that it is given.

import { writeFile } from 'node:fs/promises';
import { db } from '@/lib/server/db';
import { recordHistories } from './record-histories';

async function record(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error('which file?');
  const recording = await recordHistories();
  await db().$disconnect();
  await writeFile(file, JSON.stringify(recording));
}

record(process.argv[2])
  .then(() => process.exit())
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
