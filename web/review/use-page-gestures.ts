import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Viewport } from './use-viewport.ts';

const WHEEL_STEP = 1.0015;
/** A hand trembles by so many pixels when it means to click. */
const CLICK_SLACK = 4;

/** Wheel to scroll, Ctrl and wheel to zoom, drag to move; `+`, `-` and `0` on the keyboard. */
export function usePageGestures(viewport: Viewport) {
  const [pane, setPane] = useState<HTMLDivElement | null>(null);
  const { ref: measure, fitWidth, zoom } = viewport;
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    if (!event.ctrlKey) return viewport.pan(-event.deltaX, -event.deltaY);
    const { left, top } = pane?.getBoundingClientRect() ?? { left: 0, top: 0 };
    zoom(WHEEL_STEP ** -event.deltaY, [event.clientX - left, event.clientY - top]);
  });
  const onDrag = useEffectEvent((event: PointerEvent) => viewport.pan(event.movementX, event.movementY));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]'))
      return;
    if (event.key === '+' || event.key === '=') zoom(1.25);
    if (event.key === '-') zoom(0.8);
    if (event.key === '0') fitWidth();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  useEffect(() => {
    if (!pane) return;
    // React's own wheel listener is passive and could not keep the browser from zooming everything.
    const wheel = (event: WheelEvent) => onWheel(event);
    const stopDragging = followDrags(pane, (event) => onDrag(event));
    pane.addEventListener('wheel', wheel, { passive: false });
    return () => {
      pane.removeEventListener('wheel', wheel);
      stopDragging();
    };
  }, [pane]);
  const ref = useCallback(
    (element: HTMLDivElement | null) => {
      setPane(element);
      measure(element);
    },
    [measure],
  );
  return { ref };
}

/** @returns what ends it */
function followDrags(pane: HTMLElement, onMove: (event: PointerEvent) => void): () => void {
  let start: PointerEvent | null = null;
  const down = (event: PointerEvent) => {
    if (event.button === 0) start = event;
  };
  const move = (event: PointerEvent) => {
    if (!start) return;
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > CLICK_SLACK;
    if (far && !pane.hasPointerCapture(event.pointerId)) pane.setPointerCapture(event.pointerId);
    if (pane.hasPointerCapture(event.pointerId)) onMove(event);
  };
  const up = () => {
    start = null;
  };
  pane.addEventListener('pointerdown', down);
  pane.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  return () => {
    pane.removeEventListener('pointerdown', down);
    pane.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
  };
}
