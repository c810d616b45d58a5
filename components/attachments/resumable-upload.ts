// One file on its way to the ingest: started, paused, and gone on with after a lost connection.

import type { FileRoute } from 'uploadthing/types';

export type UploadPlace = {
  readonly applicationId: string;
  readonly sectionId: string;
  readonly rowId: string;
  readonly kind: string;
};
/** What the server's router takes; without its own type: components know nothing of the server. */
type Router = {
  attachment: FileRoute<{
    input: UploadPlace & { readonly sha256: readonly (string | null)[] };
    output: unknown;
    errorShape: unknown;
  }>;
};
export type SentBytes = (loaded: number) => void;

/** What a run of the upload came to. */
type Run = { readonly pause: () => void; readonly done: Promise<unknown> };

const beginning = /[?&]actionType=upload\b/;

/** Opens one upload; `sha256` is null where the browser cannot compute it. */
export function resumableUpload(
  file: File,
  place: UploadPlace,
  sha256: string | null,
  onSent: SentBytes,
): { readonly run: () => Promise<Run> } {
  // The library asks for a new address at every start. What it was told at the first is told to it
  // again: the same address goes on where the server has got to, a new one would begin at nothing.
  let begun: string | null = null;
  const remembering: typeof fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!beginning.test(url)) return fetch(input, init);
    if (begun !== null)
      return new Response(begun, { headers: { 'content-type': 'application/json' } });
    const answer = await fetch(input, init);
    if (answer.ok) begun = await answer.clone().text();
    return answer;
  };
  return {
    run: async () => {
      const { genUploader } = await import('uploadthing/client');
      const { createUpload } = genUploader<Router>({ fetch: remembering });
      const upload = await createUpload('attachment', {
        files: [file],
        input: { ...place, sha256: [sha256] },
        onUploadProgress: ({ loaded }) => onSent(Math.min(loaded, file.size)),
      });
      return { pause: () => upload.pauseUpload(file), done: upload.done(file) };
    },
  };
}
