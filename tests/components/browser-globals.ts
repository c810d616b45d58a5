// What every browser has and jsdom leaves out; to be imported before the components.

import { TextDecoder, TextEncoder } from 'node:util';
import { BroadcastChannel } from 'node:worker_threads';

Object.assign(globalThis, { BroadcastChannel, TextDecoder, TextEncoder });

// What one test left in the browser is not there for the next.
beforeEach(() => localStorage.clear());
