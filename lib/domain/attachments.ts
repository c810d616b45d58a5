// Knows what an attachment is: its types, its state, its name, and what can stand in its way.

/** The types that are taken, with their extensions. */
export const mediaTypes = {
  'application/pdf': { label: 'PDF', extensions: ['pdf'] },
  'image/jpeg': { label: 'JPG', extensions: ['jpg', 'jpeg'] },
  'image/png': { label: 'PNG', extensions: ['png'] },
} as const satisfies Record<string, { label: string; extensions: string[] }>;

export type MediaType = keyof typeof mediaTypes;

export const isImage = (type: string): boolean => type.startsWith('image/');

/** For the `accept` attribute of a file input. */
export const acceptedFiles = Object.entries(mediaTypes)
  .flatMap(([type, { extensions }]) => [type, ...extensions.map((e) => `.${e}`)])
  .join(',');

/**
 * `quarantined`: received, but the virus scanner has not answered yet; nobody can open it and the
 * application cannot go up. `ready`: it passed every check.
 */
export type AttachmentState = 'ready' | 'quarantined';

/** What a page is told of an attachment. */
export type AttachmentDto = {
  readonly id: string;
  readonly sectionId: string;
  readonly rowId: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: MediaType;
  /** Of the stored file, which for pictures is another one than was sent. */
  readonly size: number;
  readonly state: AttachmentState;
  /** Of a PDF that was inspected. */
  readonly pages: number | null;
  /** Where an older attachment of the application with the very same content is: 学历学位·毕业证书“a.pdf”. */
  readonly sameAs: string | null;
};

/** Kinds that show an identity document: each view is recorded, and readers see a watermark. */
const identityKinds: ReadonlySet<string> = new Set([
  'identityCard',
  'identityCardBack',
  // both sides on one picture, as the first submissions name it
  'identity',
]);

export const isIdentityDocument = (kind: string): boolean => identityKinds.has(kind);

/** Where a page shows a file from: an identity document only under a watermark. */
export const shownAt = ({ id, kind }: Pick<AttachmentDto, 'id' | 'kind'>): string =>
  isIdentityDocument(kind) ? `/api/files/${id}/preview` : `/api/files/${id}`;

/** What stands in the way of a file, as data; lib/messages/attachments.ts makes it a sentence. */
export type FileProblem =
  | { readonly code: 'empty' | 'notPdfJpegPng' | 'identityImageOnly' }
  // limits of the round: sizes in bytes, `most` in MiB or files
  | {
      readonly code: 'tooLarge';
      readonly type: MediaType;
      readonly size: number;
      readonly most: number;
    }
  | {
      readonly code: 'rowFull' | 'applicationFull' | 'applicationBytes' | 'dayBytes';
      readonly present: number;
      readonly most: number;
    }
  // what was received
  | { readonly code: 'lengthDiffers'; readonly size: number; readonly declared: number }
  | { readonly code: 'hashDiffers' }
  | { readonly code: 'notItsType'; readonly type: MediaType }
  // what is in it
  | { readonly code: 'virus' | 'tooComplex' | 'damagedImage' | 'damagedPdf' | 'encryptedPdf' }
  | { readonly code: 'activePdf' | 'embeddedFiles' | 'unusualPdf' | 'hugePage' }
  | { readonly code: 'tooManyPixels'; readonly width: number; readonly height: number }
  | { readonly code: 'tooManyPages'; readonly pages: number; readonly most: number };

/** The type that the extension of a file name stands for. */
export function mediaTypeOfName(name: string): MediaType | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const found = Object.entries(mediaTypes).find(([, { extensions }]) =>
    extensions.some((e) => e === extension),
  );
  return found === undefined ? null : (found[0] as MediaType);
}

// Line breaks, other control characters, and marks that turn the direction of writing around.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A user's file name as it is kept: composed, printable, without a path, at most 120 characters. */
export function cleanFileName(name: string): string {
  const plain = name.normalize('NFC').replace(unprintable, '').replace(/[/\\]/g, '_').trim();
  const dot = plain.lastIndexOf('.');
  const tail = dot < 0 ? '' : plain.slice(dot);
  const stem = Array.from(dot < 0 ? plain : plain.slice(0, dot))
    .slice(0, 120 - tail.length)
    .join('');
  return `${stem === '' ? '附件' : stem}${tail}`;
}

type Received = { readonly id: string; readonly receivedSha256: string };

/** By id: the oldest other file of the list with the same content. */
export function olderSame<F extends Received>(files: readonly F[]): ReadonlyMap<string, F> {
  const first = new Map<string, F>();
  const same = new Map<string, F>();
  for (const file of files) {
    const older = first.get(file.receivedSha256);
    if (older === undefined) first.set(file.receivedSha256, file);
    else same.set(file.id, older);
  }
  return same;
}
