import { XMLParser } from 'fast-xml-parser';

/** An XML element: its name without what it declares, its attributes, its children in order, its text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function toElement(node: unknown): Element[] {
  if (!isRecord(node)) return [];
  const name = Object.keys(node).find((key) => key !== ':@');
  if (name === undefined) return [];
  const content = node[name];
  const attributes = isRecord(node[':@']) ? node[':@'] : {};
  return [
    {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
      children: Array.isArray(content) ? content.flatMap(toElement) : [],
      text: typeof content === 'string' ? content : '',
    },
  ];
}

/** Parses XML. @throws Error where it is not well formed */
export function parseXml(xml: string): Element[] {
  const parsed: unknown = parser.parse(xml);
  return Array.isArray(parsed) ? parsed.flatMap(toElement) : [];
}

/** The first child on a path of names. */
export function at(element: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

/** All descendants of a name in document order, the element itself included. */
export function all(elements: readonly Element[], name: string): Element[] {
  return elements.flatMap((element) => [
    ...(element.name === name ? [element] : []),
    ...all(element.children, name),
  ]);
}
