// A label above its control, the hint under the label, the error under the control.

import type { ReactNode } from 'react';

export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

type Props = {
  readonly id: string;
  readonly label: string;
  readonly optional?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
};

/** For controls that are a group, which no label can be for. */
export const labelIdOf = (id: string): string => `${id}-label`;

/** Wires label, hint and error to one control; required is the normal case and unmarked. */
export function Field({ id, label, optional, hint, error, children }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div>
      <label id={labelIdOf(id)} htmlFor={id} className="block font-medium">
        {label}
        {optional && <span className="font-normal text-zinc-600">（选填）</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-zinc-600">
          {hint}
        </p>
      )}
      <div className="mt-1">
        {children({
          id,
          'aria-describedby': described === '' ? undefined : described,
          'aria-invalid': error ? true : undefined,
        })}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
