'use client';
// The upload library, loaded only when a file is sent: it is larger than the rest of a form.

import { generateReactHelpers } from '@uploadthing/react';
import type { FileRouter } from 'uploadthing/types';

// Without the router's type: components know nothing of the server. The input is checked there.
const { uploadFiles } = generateReactHelpers<FileRouter>();

/**
 * Sends one file; resolves when the server has it.
 * @throws the library's error, with the server's sentence in `message` or `data`.
 */
export async function sendFile(
  file: File,
  input: object,
  onPercent: (percent: number) => void,
): Promise<void> {
  const order = {
    files: [file],
    input,
    // Of what is sent, which is a little more than the file.
    onUploadProgress: ({ progress }: { progress: number }) =>
      onPercent(Math.min(100, Math.round(progress))),
  };
  await uploadFiles('attachment', order);
}
