// Knows how large files may be, and how many of them: settings of a round, with their defaults.

import { mediaTypeOfName, type FileProblem, type MediaType } from './attachments';

const mebibyte = 1024 * 1024;

/** Columns of a round; sizes in MiB. The database keeps each between 1 and its ceiling. */
export type UploadLimits = {
  readonly pdfMiB: number;
  readonly imageMiB: number;
  readonly filesOfRow: number;
  readonly filesOfApplication: number;
  readonly applicationMiB: number;
  /** What one person may send in 24 hours. */
  readonly dayMiB: number;
};

/** What a round starts with, and what a page says before it knows its round. */
export const defaultLimits: UploadLimits = {
  pdfMiB: 20,
  imageMiB: 15,
  filesOfRow: 20,
  filesOfApplication: 60,
  applicationMiB: 300,
  dayMiB: 600,
};

/** No round may allow more in one row: the upload library asks for a number before any round. */
export const mostFilesOfRow = 50;

const maxMiB = (limits: UploadLimits, type: MediaType): number =>
  type === 'application/pdf' ? limits.pdfMiB : limits.imageMiB;

/** What is wrong with one file by its name and size; the browser asks first, the server again. */
export function fileProblem(
  file: { readonly name: string; readonly size: number },
  limits: UploadLimits = defaultLimits,
): FileProblem | null {
  const type = mediaTypeOfName(file.name);
  if (type === null) return { code: 'notPdfJpegPng' };
  if (file.size <= 0) return { code: 'empty' };
  const most = maxMiB(limits, type);
  return file.size > most * mebibyte ? { code: 'tooLarge', type, size: file.size, most } : null;
}

/** What is there already, without what was removed; a day counts removed files too. */
export type Usage = {
  readonly filesOfRow: number;
  readonly filesOfApplication: number;
  readonly bytesOfApplication: number;
  readonly bytesOfDay: number;
};

/** Whether `count` more files of together `bytes` still fit. */
export function quotaProblem(
  usage: Usage,
  limits: UploadLimits,
  count: number,
  bytes: number,
): FileProblem | null {
  const { filesOfRow, filesOfApplication, applicationMiB, dayMiB } = limits;
  if (usage.filesOfRow + count > filesOfRow)
    return { code: 'rowFull', present: usage.filesOfRow, most: filesOfRow };
  if (usage.filesOfApplication + count > filesOfApplication)
    return { code: 'applicationFull', present: usage.filesOfApplication, most: filesOfApplication };
  if (usage.bytesOfApplication + bytes > applicationMiB * mebibyte)
    return { code: 'applicationBytes', present: usage.bytesOfApplication, most: applicationMiB };
  if (usage.bytesOfDay + bytes > dayMiB * mebibyte)
    return { code: 'dayBytes', present: usage.bytesOfDay, most: dayMiB };
  return null;
}
