import { useEffect, useEffectEvent } from 'react';
import type { Direction } from './next-figure.ts';

export interface Shortcuts {
  confirm(): void;
  dismiss(): void;
  edit(): void;
  reopen(): void;
  step(by: Direction): void;
  /** @returns false where there is none left, so that Tab does what it always does */
  stepToReview(by: Direction): boolean;
  turnPage(by: Direction): void;
  help(): void;
  readonly selectedId: string | null;
}

const ELSEWHERE = 'input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"]';

/** The keys of the review desk. They are silent while somebody types, also while a Vietnamese letter is composed. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.key === 'Process') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.closest(ELSEWHERE)) return;
    if (press(event, target, shortcuts)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** @returns whether the key meant something */
function press(event: KeyboardEvent, target: Element, shortcuts: Shortcuts): boolean {
  const by = event.shiftKey ? -1 : 1;
  // Enter and Tab keep their meaning on buttons and links; they mean more on the selected figure alone.
  const figure = target.closest('[data-figure]')?.getAttribute('data-figure') ?? null;
  const onSelected = figure !== null && figure === shortcuts.selectedId;
  switch (event.key) {
    case 'Enter':
      if (!onSelected && target !== document.body) return false;
      return run(() => shortcuts.confirm());
    case 'Tab':
      return figure !== null && shortcuts.stepToReview(by);
    case 'ArrowDown':
    case 'j':
      return run(() => shortcuts.step(1));
    case 'ArrowUp':
    case 'k':
      return run(() => shortcuts.step(-1));
    case 'e':
      return run(() => shortcuts.edit());
    case 'x':
    case 'Delete':
      return run(() => shortcuts.dismiss());
    case 'u':
      return run(() => shortcuts.reopen());
    case 'PageDown':
    case ']':
      return run(() => shortcuts.turnPage(1));
    case 'PageUp':
    case '[':
      return run(() => shortcuts.turnPage(-1));
    case '?':
      return run(() => shortcuts.help());
    default:
      return false;
  }
}

function run(action: () => void): true {
  action();
  return true;
}
