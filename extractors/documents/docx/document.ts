import { DamagedFileError } from '../../../model/errors.ts';
import type { StepResult } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import { wordsOfText } from '../../text/normalise.ts';
import { legacyIssues } from '../legacy-issue.ts';
import type { ReadingLimits } from '../reader.ts';
import { struckIssues } from '../struck-issue.ts';
import type { Block } from '../typeset/block.ts';
import { type InspectedPicture, inspectPicture } from '../typeset/picture.ts';
import { readChunk } from './chunks.ts';
import { ContentReader, type DocumentContext, type PartContext, sectionsOf } from './content.ts';
import { headBlocks } from './heads.ts';
import type { LeftOut } from './inline.ts';
import { LegacyFonts } from './legacy-fonts.ts';
import { readNotes } from './notes.ts';
import { Numbering } from './numbering.ts';
import type { OfficePackage, Relation } from './package.ts';
import { Styles } from './styles.ts';
import { all, type Element } from './xml.ts';

/** Where the main part is when the package does not say. */
const MAIN_PART = 'word/document.xml';
const CHUNK = 'aFChunk';

interface Part {
  readonly name: string;
  readonly elements: readonly Element[];
  readonly relations: readonly Relation[];
  readonly context: PartContext;
}

/** What a Word file says, and the texts in it that were left out on purpose. */
export interface WordDocument {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly string[];
}

/** The content of a Word package: heads, body with footnotes, endnotes, feet. @throws DamagedFileError */
export async function readDocument(
  source: OfficePackage,
  file: string,
  limits: ReadingLimits,
): Promise<StepResult<WordDocument>> {
  const root = (await source.relations('')).find((relation) => relation.type === 'officeDocument');
  const main = await readPart(source, root?.target ?? MAIN_PART, limits);
  const related = (type: string) => relatedPart(source, main, type, limits);
  const styles = new Styles((await related('styles')).elements);
  const fonts = new LegacyFonts(styles);
  const story = fonts.decode(main.elements);
  const bodies = all(story, 'w:body');
  if (bodies.length === 0) throw new DamagedFileError({ file });
  const leftOut: LeftOut = { hidden: [], struck: [] };
  const numbering = new Numbering((await related('numbering')).elements, styles);
  const bare: DocumentContext = { styles, numbering, leftOut, notes: new Map() };
  const [footnotes, endnotes] = [await related('footnotes'), await related('endnotes')];
  const notes = new Map([
    ...readNotes(fonts.decode(footnotes.elements), 'footnote', bare, footnotes.context),
    ...readNotes(fonts.decode(endnotes.elements), 'endnote', bare, endnotes.context),
  ]);
  const document = { ...bare, notes };
  const heads = await readHeads(source, main, bodies, 'header', document, fonts, limits);
  const reader = new ContentReader(story, document, main.context);
  const body = bodies.flatMap((element) => reader.read(element));
  const feet = await readHeads(source, main, bodies, 'footer', document, fonts, limits);
  const words = leftOut.hidden.flatMap(wordsOfText).length;
  const issues = words === 0 ? [] : [issue('hidden-text', 'info', { words })];
  const chunks = main.relations.filter((relation) => relation.type === CHUNK);
  const parts = chunks.length - main.context.chunks.size;
  if (parts > 0) issues.push(issue('unread-part', 'warning', { parts }));
  const value = { blocks: [...heads, ...body, ...feet], leftOut: [...leftOut.hidden, ...leftOut.struck] };
  return { value, issues: [...issues, ...struckIssues(leftOut.struck), ...legacyIssues(fonts.decoded)] };
}

/** Each head (or foot) that a section names, once. */
async function readHeads(
  source: OfficePackage,
  main: Part,
  bodies: readonly Element[],
  kind: 'header' | 'footer',
  document: DocumentContext,
  fonts: LegacyFonts,
  limits: ReadingLimits,
): Promise<Block[]> {
  const references = bodies.flatMap(sectionsOf).flatMap((section) => all([section], `w:${kind}Reference`));
  const targets = references.map((reference) => targetOf(main, reference.attributes['r:id']));
  const blocks: Block[] = [];
  const seen = new Set<string>();
  for (const target of new Set(targets)) {
    if (target === null) continue;
    const part = await readPart(source, target, limits);
    const story = fonts.decode(part.elements);
    const reader = new ContentReader(story, document, part.context);
    const read = headBlocks(story.flatMap((element) => reader.read(element)));
    const key = JSON.stringify(read.map((block) => (block.kind === 'picture' ? block.kind : block)));
    if (!seen.has(key)) blocks.push(...read);
    seen.add(key);
  }
  return blocks;
}

function targetOf(part: Part, id: string | undefined): string | null {
  const relation = part.relations.find((candidate) => candidate.id === id);
  return relation === undefined || relation.external ? null : relation.target;
}

async function relatedPart(
  source: OfficePackage,
  main: Part,
  type: string,
  limits: ReadingLimits,
): Promise<Part> {
  const relation = main.relations.find((candidate) => candidate.type === type && !candidate.external);
  return readPart(source, relation?.target ?? `word/${type}.xml`, limits);
}

async function readPart(source: OfficePackage, name: string, limits: ReadingLimits): Promise<Part> {
  const [elements, relations] = [await source.xml(name), await source.relations(name)];
  const pictures = new Map<string, InspectedPicture>();
  for (const relation of relations.filter(({ type }) => type === 'image'))
    pictures.set(relation.id, await readPicture(source, relation, limits));
  const chunks = new Map<string, readonly Block[]>();
  for (const relation of relations.filter(({ type }) => type === CHUNK)) {
    const blocks = await readChunk(source, relation, limits.maxPixels);
    if (blocks !== null) chunks.set(relation.id, blocks);
  }
  return { name, elements, relations, context: { pictures, chunks } };
}

async function readPicture(
  source: OfficePackage,
  { external, target }: Relation,
  { maxPixels }: ReadingLimits,
): Promise<InspectedPicture> {
  if (external) return { kind: 'unreadable', reason: 'external' };
  const bytes = await source.bytes(target);
  return bytes === null ? { kind: 'unreadable', reason: 'damaged' } : inspectPicture(bytes, maxPixels);
}
