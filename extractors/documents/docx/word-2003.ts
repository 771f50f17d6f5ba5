import type { Parts } from './parts.ts';
import { all, at, type Element, textWithin } from './xml.ts';

/** What is called otherwise than in the XML of Word 2007. */
const RENAMED: Readonly<Record<string, string>> = {
  'w:vmerge': 'w:vMerge',
  'w:hlink': 'w:hyperlink',
  'w:h-ansi': 'w:hAnsi',
};
/** Notes stand where they are referred to; read as boxes, they follow their paragraph. */
const NOTES = new Set(['w:footnote', 'w:endnote']);
const KNOWN_PREFIX = /^(?:w|wx|aml|v|r|m|#text)\b|^#/;
const MAIN = 'word/document.xml';

export const isWord2003 = ({ name }: Element): boolean => name === 'w:wordDocument';

const element = (
  name: string,
  children: readonly Element[],
  attributes: Readonly<Record<string, string>> = {},
): Element => ({ name, attributes, children, text: '' });

/** A run with a text, as Word 2007 writes it. */
const run = (text: string): Element =>
  element('w:r', [element('w:t', [{ name: '#text', attributes: {}, children: [], text }])]);

/**
 * The XML of Word 2003 (`w:wordDocument`) as the parts that Word 2007 would have made of it. Its elements are nearly
 * the same; changes are marked otherwise, lists say their labels, heads stand in their sections, pictures in the text.
 */
export function word2003Parts(root: readonly Element[]): Parts {
  const pictures = new Map(
    all(root, 'w:binData').map((data) => [data.attributes['w:name'] ?? '', textWithin(data)] as const),
  );
  const heads: { readonly kind: 'header' | 'footer'; readonly story: Element }[] = [];
  const convert = (one: Element): Element[] => converted(one, convert, heads);
  const parts = new Map([
    [MAIN, all(root, 'w:body').flatMap(convert)],
    ['word/styles.xml', all(root, 'w:styles').flatMap(convert)],
  ]);
  heads.forEach(({ story }, index) => {
    parts.set(headPart(index), [story]);
  });
  const images = [...pictures.keys()].map((name) => relation(name, 'image', `media/${name}`));
  const named = heads.map(({ kind }, index) =>
    relation(headId(index), kind, headPart(index).slice('word/'.length)),
  );
  for (const name of [...parts.keys()])
    parts.set(relationsOf(name), [element('Relationships', name === MAIN ? [...images, ...named] : images)]);
  return {
    elements: async (name) => parts.get(name) ?? [],
    bytes: async (name) => {
      const data = [...pictures].find(([picture]) => name === mediaPart(picture))?.[1];
      return data === undefined ? null : new Uint8Array(Buffer.from(data, 'base64'));
    },
  };
}

const headId = (index: number): string => `head${index}`;
const headPart = (index: number): string => `word/head${index}.xml`;
/** As `posix.join` makes it of the target: two slashes of an address become one. */
const mediaPart = (name: string): string => `word/media/${name}`.replace(/\/+/g, '/');
const relationsOf = (part: string): string => part.replace('word/', 'word/_rels/').concat('.rels');
const relation = (Id: string, Type: string, Target: string): Element =>
  element('Relationship', [], { Id, Type, Target });

type Convert = (one: Element) => Element[];

function converted(
  one: Element,
  convert: Convert,
  heads: { readonly kind: 'header' | 'footer'; readonly story: Element }[],
): Element[] {
  const inside = () => one.children.flatMap(convert);
  if (one.name === 'aml:annotation') return change(one, convert);
  if (one.name === 'w:binData') return [];
  if (NOTES.has(one.name)) return [element('w:pict', [element('w:txbxContent', inside())])];
  if (one.name === 'w:hdr' || one.name === 'w:ftr') {
    const kind = one.name === 'w:hdr' ? 'header' : 'footer';
    const id = headId(heads.push({ kind, story: element(one.name, inside()) }) - 1);
    return [element(`w:${kind}Reference`, [], { 'r:id': id })];
  }
  if (one.name === 'v:imagedata') return [element(one.name, [], { 'r:id': one.attributes.src ?? '' })];
  // Hints lie around sections, framed paragraphs and such; elements of other makers around words and paragraphs.
  if (one.name.startsWith('wx:') && one.children.length > 0) return [element('w:customXml', inside())];
  if (!KNOWN_PREFIX.test(one.name) && one.children.length > 0) return [element('w:smartTag', inside())];
  const attributes = Object.fromEntries(
    Object.entries(one.attributes).map(([name, value]) => [RENAMED[name] ?? name, value]),
  );
  const label = one.name === 'w:p' ? labelOf(one) : '';
  const children = label === '' ? inside() : withLabel(inside(), label);
  return [{ ...one, name: RENAMED[one.name] ?? one.name, attributes, children }];
}

/** What was inserted is content, what was deleted is none; comments and changes of format say nothing. */
function change({ attributes, children }: Element, convert: Convert): Element[] {
  const content = children.filter(({ name }) => name === 'aml:content').flatMap((part) => part.children);
  if (attributes['w:type'] === 'Word.Insertion') return [element('w:ins', content.flatMap(convert))];
  return attributes['w:type'] === 'Word.Deletion' ? [element('w:del', [])] : [];
}

const labelOf = (paragraph: Element): string =>
  at(paragraph, 'w:pPr', 'w:listPr', 'wx:t')?.attributes['wx:val']?.trim() ?? '';

/** Bullets are glyphs of symbol fonts. */
function withLabel(children: readonly Element[], label: string): Element[] {
  const shown = /[\p{L}\p{N}]/u.test(label) ? label : '-';
  const at = children.findIndex(({ name }) => name === 'w:pPr') + 1;
  return [...children.slice(0, at), run(`${shown} `), ...children.slice(at)];
}
