// What every browser has and jsdom leaves out; to be imported before the components.

import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });

// What one test left in the browser is not there for the next.
beforeEach(() => localStorage.clear());
