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
  readonly children: ReactNode;
};

export function Dialog({ open, onOpenChange, title, description, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-10 bg-black/40" />
        <Radix.Content
          {...(description === undefined && { 'aria-describedby': undefined })}
          className="fixed inset-x-4 top-[6vh] z-20 mx-auto max-h-[88vh] max-w-2xl overflow-y-auto rounded-box bg-white p-5 shadow-xl"
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="text-xl font-bold">{title}</Radix.Title>
            <Radix.Close className={`${styles.quiet} shrink-0`}>关闭</Radix.Close>
          </div>
          {description && (
            <Radix.Description className="mt-1 text-zinc-700">{description}</Radix.Description>
          )}
          <div className="mt-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
