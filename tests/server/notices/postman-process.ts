// A postman as a process of its own, to be killed: delivers what is due until it ends.

import { setTimeout as wait } from 'node:timers/promises';
import { deliverDue } from '@/lib/server/notices/deliver';

async function serve(): Promise<never> {
  for (;;) {
    await deliverDue();
    await wait(50);
  }
}

void serve();
