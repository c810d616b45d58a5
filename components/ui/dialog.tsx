'use client';
// A dialog that traps and returns the focus (Radix), with a title and a close button.

import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { styles } from './styles';

// Radix adds a style element of its own while a dialog is open; this is where it looks for the
// nonce that the Content-Security-Policy asks of it.
if (typeof document !== 'undefined') {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  Object.assign(globalThis, { __webpack_nonce__: nonce });
}

type Props = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: string;
  /** As large as the window: for something to look at. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

const narrowBox = 'inset-x-4 top-[6vh] mx-auto max-h-[88vh] max-w-2xl overflow-y-auto p-5';
const wideBox = 'inset-2 flex flex-col p-3 sm:inset-6 sm:p-4';

export function Dialog({ open, onOpenChange, title, description, wide, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-10 bg-black/40" />
        <Radix.Content
          {...(description === undefined && { 'aria-describedby': undefined })}
          className={`fixed z-20 rounded-box bg-white shadow-xl ${wide ? wideBox : narrowBox}`}
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className={`font-bold ${wide ? 'text-base break-all' : 'text-xl'}`}>
              {title}
            </Radix.Title>
            <Radix.Close className={`${styles.quiet} shrink-0`}>关闭</Radix.Close>
          </div>
          {description && (
            <Radix.Description className="mt-1 text-zinc-700">{description}</Radix.Description>
          )}
          <div className={wide ? 'flex min-h-0 flex-1 flex-col' : 'mt-4'}>{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
