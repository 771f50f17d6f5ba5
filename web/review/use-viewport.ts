import { useElementSize } from '@mantine/hooks';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Rectangle } from './places.ts';

/** Where the page lies in its pane: pixels per point, and the pane's pixel of the page's top left corner. */
interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** Moves there by itself instead of being dragged. */
  readonly isSmooth: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Viewport {
  readonly ref: (element: HTMLDivElement | null) => void;
  readonly view: View;
  fitWidth(): void;
  /** @param at the pane's pixel that stays in its place; its middle when absent */
  zoom(factor: number, at?: readonly [number, number]): void;
  pan(dx: number, dy: number): void;
}

const MARGIN = 12;
const LARGEST_SCALE = 6;
/**
 * A selected place is brought nearer than the whole page, but only so near that the whole line still stands on the
 * screen: the margins of an official document take a fifth of its width and more.
 */
const CLOSEST = 1.2;
const BOX_SHARE = 0.7;

interface ViewportOptions extends Size {
  /** Changes whenever the view shall turn to `focus` again. */
  readonly key: string;
  readonly focus: Rectangle | null;
}

/** Zooming and panning of one page; turns to the focus whenever that changes. */
export function useViewport({ width, height, key, focus }: ViewportOptions): Viewport {
  const { ref, width: paneWidth, height: paneHeight } = useElementSize<HTMLDivElement>();
  const [view, setView] = useState<View>({ scale: 1, x: 0, y: 0, isSmooth: false });
  const pane = { width: paneWidth, height: paneHeight };
  const page = { width, height };

  const turn = useEffectEvent(() => {
    if (paneWidth === 0) return;
    setView(focus ? viewOf(focus, page, pane) : fitted(page, pane));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: turns when something else is selected or the pane changes
  useEffect(() => turn(), [key, width, height, paneWidth, paneHeight]);

  const zoom = (factor: number, at: readonly [number, number] = [paneWidth / 2, paneHeight / 2]) =>
    setView((old) => {
      const least = fitted(page, pane).scale / 2;
      const scale = Math.min(Math.max(old.scale * factor, least), LARGEST_SCALE);
      const grown = scale / old.scale;
      const [x, y] = [at[0] - (at[0] - old.x) * grown, at[1] - (at[1] - old.y) * grown];
      return kept({ scale, x, y, isSmooth: false }, page, pane);
    });
  const pan = (dx: number, dy: number) =>
    setView((old) => kept({ ...old, x: old.x + dx, y: old.y + dy, isSmooth: false }, page, pane));
  return {
    ref: useCallback((element) => ref(element), [ref]),
    view,
    fitWidth: () => setView(fitted(page, pane)),
    zoom,
    pan,
  };
}

function fitted(page: Size, pane: Size): View {
  const scale = Math.max(0.1, (pane.width - 2 * MARGIN) / page.width);
  return kept({ scale, x: MARGIN, y: MARGIN, isSmooth: true }, page, pane);
}

function viewOf([x0, y0, x1, y1]: Rectangle, page: Size, pane: Size): View {
  const whole = fitted(page, pane).scale;
  const close = (BOX_SHARE * pane.width) / Math.max(x1 - x0, 1);
  const scale = Math.min(Math.max(close, whole), whole * CLOSEST);
  // The page keeps its middle; it gives way only to a place that would stand out at a side.
  const middle = (pane.width - scale * page.width) / 2;
  const x = Math.min(Math.max(middle, MARGIN - scale * x0), pane.width - MARGIN - scale * x1);
  const y = pane.height / 2 - (scale * (y0 + y1)) / 2;
  return kept({ scale, x, y, isSmooth: true }, page, pane);
}

/** A page smaller than the pane stands in its middle; a larger one is never dragged out of sight. */
function kept(view: View, page: Size, pane: Size): View {
  const hold = (at: number, length: number, room: number) =>
    length + 2 * MARGIN <= room
      ? (room - length) / 2
      : Math.min(MARGIN, Math.max(at, room - length - MARGIN));
  return {
    ...view,
    x: hold(view.x, page.width * view.scale, pane.width),
    y: hold(view.y, page.height * view.scale, pane.height),
  };
}
