// Knows what an attachment may be: its types and its limits.

const mebibyte = 1024 * 1024;

/** The types that are taken, with their extensions and the largest size of one file. */
export const mediaTypes = {
  'application/pdf': { label: 'PDF', extensions: ['pdf'], maxBytes: 20 * mebibyte },
  'image/jpeg': { label: 'JPG', extensions: ['jpg', 'jpeg'], maxBytes: 15 * mebibyte },
  'image/png': { label: 'PNG', extensions: ['png'], maxBytes: 15 * mebibyte },
} as const satisfies Record<string, { label: string; extensions: string[]; maxBytes: number }>;

export type MediaType = keyof typeof mediaTypes;

/** For the `accept` attribute of a file input. */
export const acceptedFiles = Object.entries(mediaTypes)
  .flatMap(([type, { extensions }]) => [type, ...extensions.map((e) => `.${e}`)])
  .join(',');

/** How many files, and how much, one row, one application and one person and day may hold. */
export const attachmentLimits = {
  filesOfRow: 20,
  filesOfApplication: 60,
  bytesOfApplication: 300 * mebibyte,
  bytesOfDay: 600 * mebibyte,
} as const;

/** What a page is told of an attachment. */
export type AttachmentDto = {
  readonly id: string;
  readonly sectionId: string;
  readonly rowId: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
};

/** What stands in the way of a file, as data; lib/messages/attachments.ts makes it a sentence. */
export type FileProblem =
  | { readonly code: 'empty' | 'notPdfJpegPng' }
  | { readonly code: 'tooLarge'; readonly type: MediaType; readonly size: number }
  | { readonly code: 'rowFull' | 'applicationFull'; readonly present: number }
  | { readonly code: 'applicationBytes' | 'dayBytes'; readonly present: number }
  | { readonly code: 'notItsType'; readonly type: MediaType }
  | { readonly code: 'lengthDiffers'; readonly size: number; readonly declared: number }
  | { readonly code: 'hashDiffers' };

/** The type that the extension of a file name stands for. */
export function mediaTypeOfName(name: string): MediaType | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const found = Object.entries(mediaTypes).find(([, { extensions }]) =>
    extensions.some((e) => e === extension),
  );
  return found === undefined ? null : (found[0] as MediaType);
}

/** What is wrong with one file by its name and size; the browser asks first, the server again. */
export function fileProblem(file: { name: string; size: number }): FileProblem | null {
  const type = mediaTypeOfName(file.name);
  if (type === null) return { code: 'notPdfJpegPng' };
  if (file.size <= 0) return { code: 'empty' };
  return file.size > mediaTypes[type].maxBytes ? { code: 'tooLarge', type, size: file.size } : null;
}

/** What is there already, without what was removed; a day counts removed files too. */
export type Usage = {
  readonly filesOfRow: number;
  readonly filesOfApplication: number;
  readonly bytesOfApplication: number;
  readonly bytesOfDay: number;
};

/** Whether `count` more files of together `bytes` still fit. */
export function quotaProblem(usage: Usage, count: number, bytes: number): FileProblem | null {
  const limits = attachmentLimits;
  const { filesOfRow, filesOfApplication, bytesOfApplication, bytesOfDay } = usage;
  if (filesOfRow + count > limits.filesOfRow) return { code: 'rowFull', present: filesOfRow };
  if (filesOfApplication + count > limits.filesOfApplication)
    return { code: 'applicationFull', present: filesOfApplication };
  if (bytesOfApplication + bytes > limits.bytesOfApplication)
    return { code: 'applicationBytes', present: bytesOfApplication };
  if (bytesOfDay + bytes > limits.bytesOfDay) return { code: 'dayBytes', present: bytesOfDay };
  return null;
}

// Line breaks, other control characters, and marks that turn the direction of writing around.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

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
