'use client';
// Keys of the review page: what carries aria-keyshortcuts is pressed or gone to; ? shows them all.

import { useEffect, useState, useSyncExternalStore } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { styles } from '@/components/ui/styles';

/** Single letters only; each names what the first element that carries it does. */
const keys: readonly (readonly [key: string, words: string])[] = [
  ['J', '下一个栏目'],
  ['K', '上一个栏目'],
  ['E', '在当前栏目填写意见'],
  ['T', '填写推荐意见'],
  ['N', '列表中的下一件'],
  ['P', '列表中的上一件'],
  ['U', '上报（或形式审核通过）'],
  ['R', '回退'],
];

const off = 'zc:no-shortcuts';
const changed = 'zc:shortcuts';
const isOff = () => localStorage.getItem(off) !== null;
const onChanged = (then: () => void) => {
  window.addEventListener(changed, then);
  return () => window.removeEventListener(changed, then);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [role=dialog]') !== null;

/** The section that the reader is at: the last one that begins above a third of the window. */
function sectionAt(): { all: HTMLElement[]; at: number } {
  const all = [...document.querySelectorAll<HTMLElement>('section[data-section]')];
  const line = window.innerHeight / 3;
  return { all, at: all.findLastIndex((each) => each.getBoundingClientRect().top < line) };
}

function goTo(section: HTMLElement | undefined) {
  if (section === undefined) return;
  section.scrollIntoView();
  section.focus({ preventScroll: true });
}

function press(key: string): void {
  const { all, at } = sectionAt();
  if (key === 'J' || key === 'K') return goTo(all[Math.max(0, at + (key === 'J' ? 1 : -1))]);
  const inside = key === 'E' ? (all[Math.max(0, at)] ?? document) : document;
  const found = inside.querySelector<HTMLElement>(`[aria-keyshortcuts=${key}]`);
  found?.focus();
  if (key !== 'T') found?.click();
}

export function Shortcuts() {
  const [open, setOpen] = useState(false);
  const disabled = useSyncExternalStore(onChanged, isOff, () => true);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (ctrlKey || metaKey || altKey || isTyping(target)) return;
      if (key === '?') return setOpen(true);
      const asked = key.toUpperCase();
      if (isOff() || !keys.some(([each]) => each === asked)) return;
      event.preventDefault();
      press(asked);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const turn = (on: boolean) => {
    if (on) localStorage.removeItem(off);
    else localStorage.setItem(off, '1');
    window.dispatchEvent(new Event(changed));
  };
  return (
    <>
      <button type="button" className={styles.quiet} onClick={() => setOpen(true)}>
        键盘快捷键（?）
      </button>
      <Dialog open={open} onOpenChange={setOpen} title="键盘快捷键">
        <dl className="grid grid-cols-[4rem_1fr] gap-y-2">
          {[...keys, ['?', '显示本页'] as const].map(([key, words]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded border border-line bg-band px-2 font-mono">{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-4 flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5"
            checked={!disabled}
            onChange={(event) => turn(event.target.checked)}
          />
          使用单键快捷键
        </label>
      </Dialog>
    </>
  );
}
