import type { Inline, Size } from './piece.ts';
import { all, type Element } from './xml.ts';

const EMU_PER_POINT = 12_700;

/** The text boxes of a drawing, or its picture. */
export function drawn(drawing: Element): Inline[] {
  const boxes = outermost(drawing, 'w:txbxContent').map((content): Inline => ({ kind: 'text-box', content }));
  const size = sizeOf(drawing);
  const pictures = picturesIn(drawing).map(
    ({ attributes }): Inline => ({
      kind: 'picture',
      relation: attributes['r:embed'] ?? attributes['r:link'] ?? attributes['r:id'] ?? '',
      size,
    }),
  );
  if (boxes.length + pictures.length > 0) return [...boxes, ...pictures];
  const isDrawing = all([drawing], 'c:chart').length + all([drawing], 'dgm:relIds').length > 0;
  return isDrawing ? [{ kind: 'drawing' }] : [];
}

/** The pictures of a drawing that are not inside its text boxes. */
function picturesIn(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.name === 'a:blip' || child.name === 'v:imagedata') return [child];
    return child.name === 'w:txbxContent' ? [] : picturesIn(child);
  });
}

/** The elements of a name that lie in no other of that name. */
function outermost(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

function sizeOf(drawing: Element): Size | null {
  const extent = all([drawing], 'wp:extent')[0]?.attributes;
  if (extent !== undefined) {
    const [width, height] = [Number(extent.cx) / EMU_PER_POINT, Number(extent.cy) / EMU_PER_POINT];
    return width > 0 && height > 0 ? { width, height } : null;
  }
  const style = all([drawing], 'v:shape')[0]?.attributes.style ?? '';
  const width = Number(/(?:^|;)\s*width:\s*([\d.]+)pt/i.exec(style)?.[1]);
  const height = Number(/(?:^|;)\s*height:\s*([\d.]+)pt/i.exec(style)?.[1]);
  return width > 0 && height > 0 ? { width, height } : null;
}
