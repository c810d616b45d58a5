// Knows the small picture of a stored one: drawn when it is first looked at, kept sealed beside it.

import 'server-only';
import { log } from '../log';
import type { ServedAttachment } from '../queries/served-attachment';
import { watermarkFont } from '../print/print-fonts';
import { fileStore } from './files';
import { inspectors } from './inspection/inspectors';
import { contentSize, readWhole } from './sealed-file';
import { storeSealed } from './sealed-writer';

const suffix = '.small';

/** The key of the file that a stored object belongs to: its own, or that of the large picture. */
export const originalOf = (key: string): string =>
  key.endsWith(suffix) ? key.slice(0, -suffix.length) : key;

type Picture = Pick<ServedAttachment, 'storageKey' | 'size'>;

/** A JPEG of a picture; with `words` larger, and with them all over it. Null: it does not open. */
export async function draw({ storageKey, size }: Picture, words: string | null) {
  const drawn = await inspectors().run(async () => ({
    task: 'preview',
    bytes: await readWhole(fileStore(), 'stored', storageKey, size),
    words,
    fontFile: watermarkFont,
  }));
  return 'problem' in drawn ? null : drawn.bytes;
}

/** The thumbnail of a picture, 320 pixels long; null when the picture does not open. */
export async function thumbnail(picture: Picture): Promise<Buffer | null> {
  const store = fileStore();
  const key = `${picture.storageKey}${suffix}`;
  const sealed = await store.size('stored', key);
  if (sealed !== null) return readWhole(store, 'stored', key, contentSize(sealed));
  const drawn = await draw(picture, null);
  if (drawn === null) return null;
  // Two people may look first at the same moment: then one of the two is kept, or it is drawn again.
  await storeSealed(store, drawn, key).catch((error: unknown) => {
    log.info(
      { type: error instanceof Error ? error.name : typeof error },
      'a thumbnail is not kept',
    );
  });
  return drawn;
}
