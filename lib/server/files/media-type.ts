// Knows by which first bytes a file of each allowed type is recognised.

import 'server-only';
import type { MediaType } from '@/lib/domain/attachments';

const signatures: Readonly<Record<MediaType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** Whether the first bytes of a file are those of `type`. */
export const startsAs = (type: MediaType, head: Uint8Array): boolean =>
  signatures[type].every((byte, at) => head[at] === byte);
