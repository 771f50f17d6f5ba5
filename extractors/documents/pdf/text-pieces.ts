import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import { type Box, boxAround } from '../../../model/geometry.ts';
import { normalise } from '../../text/normalise.ts';
import type { PlacedWord } from '../layout/placed-word.ts';
import { textWidth } from '../typeset/tinos.ts';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

/** A run of letters without a space, as one text item shows it. */
interface Piece {
  readonly text: string;
  /** Distance along the baseline from the item's origin, in points. */
  readonly from: number;
  readonly to: number;
  readonly origin: Origin;
}

/** Where an item's baseline starts on the upright page, and where "right" and "up" point from there. */
interface Origin {
  readonly x: number;
  readonly y: number;
  readonly right: readonly [number, number];
  readonly up: readonly [number, number];
  readonly size: number;
  readonly ascent: number;
  readonly descent: number;
}

/** Letters further apart than this share of the size are different words, even without a space between them. */
const WORD_GAP = 0.16;

const multiply = (
  m: readonly number[],
  v: readonly number[],
): [number, number, number, number, number, number] => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = v;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
};

function originOf(item: TextItem, viewport: PageViewport, styles: TextContent['styles']): Origin {
  const [a, b, c, d, x, y] = multiply(viewport.transform, item.transform.map(Number));
  const along = Math.hypot(a, b) || 1;
  const size = Math.hypot(c, d) || along;
  const style = styles[item.fontName];
  return {
    x,
    y,
    right: [a / along, b / along],
    up: [c / size, d / size],
    size,
    ascent: style !== undefined && style.ascent > 0 ? Math.min(style.ascent, 1.1) : 0.89,
    descent: style !== undefined && style.descent < 0 ? Math.max(style.descent, -0.4) : -0.22,
  };
}

/**
 * Cuts an item at its spaces. The letters' widths are taken from a font of the same proportions (Vietnamese
 * offices write in Times New Roman); what is left of the item's width belongs to its spaces, which justified
 * text stretches. Where that is impossible the width is shared out in proportion.
 */
function cutAtSpaces(item: TextItem, origin: Origin): Piece[] {
  const parts = item.str.split(/(\s+)/u);
  const spaces = parts.filter((_, index) => index % 2 === 1).reduce((sum, part) => sum + part.length, 0);
  const letters = parts.filter((_, index) => index % 2 === 0).map((part) => textWidth(part, origin.size));
  const lettersWidth = letters.reduce((sum, width) => sum + width, 0);
  const spaceWidth = spaces === 0 ? 0 : (item.width - lettersWidth) / spaces;
  const natural = spaceWidth > 0.12 * origin.size && spaceWidth < 1.2 * origin.size;
  const whole = lettersWidth + spaces * 0.25 * origin.size;
  const scale = spaces > 0 && natural ? 1 : whole > 0 ? item.width / whole : 1;
  const space = spaces > 0 && natural ? spaceWidth : 0.25 * origin.size * scale;
  const pieces: Piece[] = [];
  let at = 0;
  parts.forEach((part, index) => {
    const width = index % 2 === 1 ? part.length * space : textWidth(part, origin.size) * scale;
    if (index % 2 === 0 && part !== '') pieces.push({ text: part, from: at, to: at + width, origin });
    at += width;
  });
  return pieces;
}

function boxOf(piece: Piece): Box {
  const { x, y, right, up, size, ascent, descent } = piece.origin;
  const corners = [piece.from, piece.to].flatMap((along) =>
    [ascent * size, descent * size].map((above): Box => {
      const cx = x + right[0] * along + up[0] * above;
      const cy = y + right[1] * along + up[1] * above;
      return [cx, cy, cx, cy];
    }),
  );
  return boxAround(corners);
}

/** Whether `next` goes on with the word that `before` ends: same baseline, no space worth the name between. */
function continues(before: Piece, next: Piece): boolean {
  const { right, up, size } = before.origin;
  const end = [before.origin.x + right[0] * before.to, before.origin.y + right[1] * before.to] as const;
  const start = [
    next.origin.x + next.origin.right[0] * next.from,
    next.origin.y + next.origin.right[1] * next.from,
  ] as const;
  const delta = [start[0] - end[0], start[1] - end[1]] as const;
  const along = delta[0] * right[0] + delta[1] * right[1];
  const across = delta[0] * up[0] + delta[1] * up[1];
  return Math.abs(across) < 0.35 * size && along > -0.6 * size && along < WORD_GAP * size;
}

function toWord(pieces: readonly Piece[]): PlacedWord[] {
  const text = normalise(pieces.map((piece) => piece.text).join('')).trim();
  if (text === '') return [];
  const box = boxAround(pieces.map(boxOf));
  return [{ word: { text, box, confidence: 1 }, top: box[1], bottom: box[3] }];
}

/**
 * The words of a page's text layer with exact boxes in points of the upright page. Items that hold several
 * words are cut at their spaces; items that hold a part of one are joined.
 */
export function wordsOfTextContent(content: TextContent, viewport: PageViewport): PlacedWord[] {
  const groups: Piece[][] = [];
  let open = false;
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const origin = originOf(item, viewport, content.styles);
    cutAtSpaces(item, origin).forEach((piece, index) => {
      const group = groups.at(-1);
      const before = group?.at(-1);
      const joins = open && index === 0 && !/^\s/u.test(item.str);
      if (joins && group !== undefined && before !== undefined && continues(before, piece)) group.push(piece);
      else groups.push([piece]);
    });
    if (item.str !== '') open = !/\s$/u.test(item.str);
    if (item.hasEOL) open = false;
  }
  return groups.flatMap(toWord);
}
