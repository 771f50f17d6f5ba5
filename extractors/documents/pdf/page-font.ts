import type { PDFPageProxy } from 'pdfjs-dist';
import { z } from 'zod';

/** A font of a document, as far as its text is concerned. Lengths in shares of the font size. */
export interface PageFont {
  /** pdf.js's own name: one for each font of the document. */
  readonly id: string;
  /** As the file names it, subset tag and style included. */
  readonly name: string;
  /** What a glyph's width is multiplied with. */
  readonly unit: number;
  readonly ascent: number;
  readonly descent: number;
  /** The text of each code that the font explains; null where it explains none at all. */
  readonly texts: ReadonlyMap<number, string> | null;
  /** What a glyph draws, as pdf.js's path data in shares of the size; null where that is not known (Type 3). */
  readonly outlineOf: (outline: string) => ArrayLike<number> | null;
}

/** The part of pdf.js's `FontFaceObject` (with `fontExtraProperties`) that is used here. */
const FontFace = z.object({
  name: z.string().catch(''),
  ascent: z.number().catch(0),
  descent: z.number().catch(0),
  fontMatrix: z.array(z.number()).min(1).optional().catch(undefined),
  toUnicode: z
    .object({ _map: z.custom<unknown>(isSparseList) })
    .optional()
    .catch(undefined),
});

/** Thousandths of the size, as all fonts but those drawn by procedures have it. */
const USUAL_UNIT = 0.001;
const USUAL_ASCENT = 0.89;
const USUAL_DESCENT = -0.22;

function isSparseList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function textsOf(map: unknown): Map<number, string> | null {
  if (!isSparseList(map)) return null;
  const texts = new Map<number, string>();
  map.forEach((text, code) => {
    if (typeof text === 'string') texts.set(code, text);
    else if (typeof text === 'number') texts.set(code, String.fromCodePoint(text));
  });
  return texts.size === 0 ? null : texts;
}

/** A font that the operators of a page name. */
export function pageFont(page: PDFPageProxy, id: string): PageFont {
  const { commonObjs } = page;
  const face = FontFace.parse(commonObjs.has(id) ? commonObjs.get(id) : {});
  return {
    id,
    name: face.name,
    unit: face.fontMatrix?.[0] ?? USUAL_UNIT,
    ascent: face.ascent > 0 ? Math.min(face.ascent, 1.1) : USUAL_ASCENT,
    descent: face.descent < 0 ? Math.max(face.descent, -0.4) : USUAL_DESCENT,
    texts: textsOf(face.toUnicode?._map),
    outlineOf: (outline) => outlineOf(commonObjs, `${id}_path_${outline}`),
  };
}

type Numbers = ArrayBufferView & ArrayLike<number>;
const Outline = z.object({ path: z.custom<Numbers>(ArrayBuffer.isView) });

function outlineOf(commonObjs: PDFPageProxy['commonObjs'], name: string): ArrayLike<number> | null {
  const outline = Outline.safeParse(commonObjs.has(name) ? commonObjs.get(name) : null);
  return outline.success ? outline.data.path : null;
}
