'use client';
// What an editable combobox with a list does: WAI-ARIA's pattern, keys and all.

import {
  useEffect,
  useState,
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';

export type ComboboxOption = { readonly key: string; readonly name: string };

type Options = {
  readonly id: string;
  /** The key that is chosen. */
  readonly value: string | null;
  /** How the chosen one is called. */
  readonly name: string;
  /** The options that the text may mean. */
  readonly find: (text: string) => readonly ComboboxOption[];
  readonly onChange: (key: string | null) => void;
};

const optionId = (id: string, at: number): string => `${id}-option-${at}`;

export function useCombobox({ id, value, name, find, onChange }: Options) {
  /** What was typed since the field was entered; null while the chosen name stands there. */
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = find(typed ?? '');
  const activeId = open && found[active] !== undefined ? optionId(id, active) : undefined;

  // The whole list first, then the option in it.
  useEffect(() => {
    if (open) document.getElementById(`${id}-list`)?.scrollIntoView?.({ block: 'nearest' });
  }, [open, id]);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);

  const show = (at: number) => {
    setOpen(true);
    setActive(at);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
    setTyped(null);
  };
  /** Nothing left in the field: nothing chosen; no option for what is left: as it was. */
  const settle = (option: ComboboxOption | undefined) => {
    const chosen = option?.key ?? (typed === '' ? null : value);
    if (chosen !== value) onChange(chosen);
    close();
  };
  const chosenAt = () => find('').findIndex(({ key }) => key === value);
  /** Opens where the chosen one stands; once open, goes round. */
  const move = (by: 1 | -1) => {
    if (!open) return show(Math.max(chosenAt(), 0));
    const next = active + by;
    setActive(next < 0 ? found.length - 1 : next >= found.length ? 0 : next);
  };

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    ...(open && {
      Enter: () => settle(found[active]),
      Escape: close,
      PageDown: () => setActive(Math.min(Math.max(active, 0) + 8, found.length - 1)),
      PageUp: () => setActive(Math.max(active - 8, 0)),
    }),
  };

  return {
    found,
    open,
    optionProps: (option: ComboboxOption, at: number) => ({
      id: optionId(id, at),
      role: 'option' as const,
      'aria-selected': option.key === value,
      'data-active': at === active || undefined,
      // The focus stays in the field: it is left when something else is touched.
      onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
      onPointerMove: () => setActive(at),
      onClick: () => settle(option),
    }),
    inputProps: {
      role: 'combobox' as const,
      'aria-expanded': open,
      'aria-controls': `${id}-list`,
      'aria-autocomplete': 'list' as const,
      'aria-activedescendant': activeId,
      autoComplete: 'off',
      autoCapitalize: 'none',
      spellCheck: false,
      value: typed ?? name,
      // What is typed next takes the place of what stands there.
      onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement>) => currentTarget.select(),
      onClick: ({ currentTarget }: MouseEvent<HTMLInputElement>) => {
        currentTarget.select();
        if (!open) show(chosenAt());
      },
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
        setTyped(target.value);
        const exact = find(target.value).findIndex((option) => option.name === target.value);
        show(target.value === '' ? -1 : Math.max(exact, 0));
      },
      onKeyDown: (event: KeyboardEvent) => {
        // While an input method composes, the keys are its own.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Tab' && typed) settle(found[active]);
        const act = event.altKey ? undefined : keys[event.key];
        if (act === undefined) return;
        event.preventDefault();
        act();
      },
      // Who goes on with the mouse has chosen if the text can only mean one.
      onBlur: () => settle(typed && found.length === 1 ? found[0] : undefined),
    },
  };
}
