'use client';
// Files shown in the page: a link inside opens them one after the other, without leaving the page.

import dynamic from 'next/dynamic';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { shownAt } from '@/lib/domain/attachments';

export type ViewedFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly kind: string;
  /** 学历学位·毕业证书 */
  readonly label: string;
};

// Loaded with the first file that is opened: most pages are read without one.
const ViewerDialog = dynamic(
  () => import('./viewer-dialog').then((module) => module.ViewerDialog),
  {
    ssr: false,
  },
);

const Opening = createContext<((id: string) => void) | null>(null);

type Props = { readonly files: readonly ViewedFile[]; readonly children: ReactNode };

/** `files` in the order in which 上一个 and 下一个 go through them. */
export function Viewer({ files, children }: Props) {
  const [shown, setShown] = useState<string | null>(null);
  const at = files.findIndex(({ id }) => id === shown);
  return (
    <Opening.Provider value={setShown}>
      {children}
      {at >= 0 && (
        <ViewerDialog
          files={files}
          at={at}
          onGo={(to) => setShown(files[to]?.id ?? null)}
          onClose={() => setShown(null)}
        />
      )}
    </Opening.Provider>
  );
}

type LinkProps = {
  readonly file: { readonly id: string; readonly kind: string };
  readonly className: string;
  readonly label?: string;
  readonly children: ReactNode;
};

/** The link of a file: opens it in the page's viewer; in a new tab where there is no script or it is asked for. */
export function FileLink({ file, className, label, children }: LinkProps) {
  const open = useContext(Opening);
  return (
    <a
      href={shownAt(file)}
      target="_blank"
      rel="noopener"
      aria-label={label}
      className={className}
      onClick={(event) => {
        if (open === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        open(file.id);
      }}
    >
      {children}
    </a>
  );
}
