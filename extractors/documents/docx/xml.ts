import { XMLParser } from 'fast-xml-parser';

/** An XML element: its name without what it declares, its attributes, its children in order, its text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/**
 * The prefixes that elements get whatever the file calls them: of WordprocessingML (ECMA-376, transitional and
 * strict), its drawings, formulas and relations.
 */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml(\/2006)?\/main$/, 'w'],
  [/\/officeDocument(\/2006)?\/relationships$/, 'r'],
  [/\/officeDocument(\/2006)?\/math$/, 'm'],
  [/\/drawingml(\/2006)?\/main$/, 'a'],
  [/\/drawingml(\/2006)?\/wordprocessingDrawing$/, 'wp'],
  [/\/drawingml(\/2006)?\/chart$/, 'c'],
  [/\/drawingml(\/2006)?\/diagram$/, 'dgm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/schemas-microsoft-com:vml$/, 'v'],
  // A package in one XML file, and Word 2003's XML with its hints and its marks of changes.
  [/\/office\/2006\/xmlPackage$/, 'pkg'],
  [/\/office\/word\/2003\/wordml$/, 'w'],
  [/\/office\/word\/2003\/auxHint$/, 'wx'],
  [/\/aml\/2001\/core$/, 'aml'],
];

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The library decodes no numeric references ("&#7841;" is ạ), so all are decoded here, once. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

type Names = ReadonlyMap<string, string>;

/** The prefixes in force within an element: those around it and the ones it declares. */
function namesWithin(attributes: Readonly<Record<string, unknown>>, outer: Names): Names {
  const declared = Object.entries(attributes).flatMap(([key, uri]): [string, string][] => {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) return [];
    const known = PREFIXES.find(([pattern]) => pattern.test(String(uri)));
    return known === undefined ? [] : [[key.slice('xmlns:'.length), known[1]]];
  });
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
}

function rename(name: string, names: Names, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0 && isAttribute) return name;
  const prefix = names.get(name.slice(0, Math.max(0, colon)));
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}

function toElement(node: unknown, outer: Names): Element[] {
  if (!isRecord(node)) return [];
  const name = Object.keys(node).find((key) => key !== ':@');
  if (name === undefined) return [];
  const content = node[name];
  const attributes = isRecord(node[':@']) ? node[':@'] : {};
  const names = namesWithin(attributes, outer);
  return [
    {
      name: rename(name, names, false),
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [rename(key, names, true), decode(String(value))]),
      ),
      children: Array.isArray(content) ? content.flatMap((child) => toElement(child, names)) : [],
      text: typeof content === 'string' ? decode(content) : '',
    },
  ];
}

/**
 * Parses XML.
 *
 * @throws Error where it is not well formed, SyntaxError where it is cut short: the library gives what it has by then
 */
export function parseXml(xml: string): Element[] {
  if (!ends(xml)) throw new SyntaxError('the outermost element never ends');
  const parsed: unknown = parser.parse(xml);
  return Array.isArray(parsed) ? parsed.flatMap((node) => toElement(node, new Map())) : [];
}

/** Whether the outermost element ends, and nothing but remarks comes behind it. */
function ends(xml: string): boolean {
  const root = /^\s*(?:<(?:\?[\s\S]*?\?|!--[\s\S]*?--|![^>]*)>\s*)*<([^\s!?/>]+)/.exec(xml)?.[1];
  if (root === undefined) return false;
  const end = xml.slice(Math.max(0, xml.lastIndexOf(`</${root}`)));
  return (
    /^<\/[^<>]*>\s*(?:<(?:!--[\s\S]*?--|\?[^>]*\?)>\s*)*\0*$/.test(end) ||
    /^\s*(?:<\?[^>]*>\s*)*<[^<>]*\/>\s*$/.test(xml)
  );
}

/** The first child on a path of names. */
export function at(element: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

/** The text directly within an element. */
export const textWithin = (element: Element): string => element.children.map((child) => child.text).join('');

/** All descendants of a name in document order, the element itself included. */
export function all(elements: readonly Element[], name: string): Element[] {
  return elements.flatMap((element) => [
    ...(element.name === name ? [element] : []),
    ...all(element.children, name),
  ]);
}
