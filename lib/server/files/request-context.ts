// Knows who sends a request to a file route; the routes ask here, once, before anything else.

import 'server-only';
import type { OpenContext } from '../context';
import { requestFacts } from '../request';
import { currentActor } from '../session';

/** The person, id and address of this request. */
export async function requestContext(): Promise<OpenContext> {
  const [actor, { requestId, ip }] = await Promise.all([currentActor(), requestFacts()]);
  return { actor, requestId, ip };
}
