// Run beside the demo command: records the histories and writes them to its standard output.

import { db } from '@/lib/server/db';
import { recordHistories } from './record-histories';

recordHistories()
  .then(async (recording) => {
    await db().$disconnect();
    process.stdout.write(`${JSON.stringify(recording)}\n`, () => process.exit());
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
