import { z } from 'zod';
import typesJson from '../../../knowledge/document-types.json' with { type: 'json' };
import lawsJson from '../../../knowledge/laws.json' with { type: 'json' };
import { DocumentKind } from '../../../model/document.ts';

const Provenance = z.enum(['seen', 'recalled']);
const Day = z.iso.date().nullable();

const DocumentType = z
  .object({
    id: z.string(),
    name: z.string(),
    names: z.array(z.string()).readonly(),
    abbreviations: z
      .array(
        z.object({
          text: z.string(),
          from: Day,
          to: Day,
          style: z.enum(['state', 'party', 'any']),
          evidence: Provenance,
        }),
      )
      .readonly(),
    kind: DocumentKind,
    /** Whether acts of this type lay down law: a year stands in their number. */
    legal: z.boolean(),
    issuers: z.array(z.string()).readonly().optional(),
    notIssuedBy: z.array(z.string()).readonly().optional(),
    evidence: Provenance,
    sources: z.array(z.string()).readonly(),
  })
  .readonly();
export type DocumentType = z.infer<typeof DocumentType>;

const Law = z
  .object({
    id: z.string(),
    type: z.string(),
    code: z.string(),
    name: z.string(),
    issuedOn: Day,
    inForce: Day,
    /** The last day in force. */
    expired: Day,
    replacedBy: z.string().nullable(),
    aliases: z.array(z.string()).readonly(),
    evidence: Provenance,
    sources: z.array(z.string()).readonly(),
  })
  .readonly();
export type Law = z.infer<typeof Law>;

const types = z
  .object({
    types: z.array(DocumentType),
    bodies: z.array(z.object({ symbol: z.string(), name: z.string() })),
  })
  .parse(typesJson);

/** The types of document, their abbreviations and who issues them (`knowledge/document-types.json`). */
export const documentTypes: readonly DocumentType[] = types.types;

/** Issuers that a symbol names by itself: "CP" is the Government. */
export const symbolBodies: ReadonlyMap<string, string> = new Map(
  types.bodies.map(({ symbol, name }) => [symbol, name]),
);

/** The acts on emulation and commendation (`knowledge/laws.json`). */
export const laws: readonly Law[] = z.object({ laws: z.array(Law) }).parse(lawsJson).laws;

/** The type that an abbreviation in a symbol stands for; null where it stands for none. */
export function typeOfAbbreviation(text: string, style: 'state' | 'party'): DocumentType | null {
  const fits = ({ abbreviations }: DocumentType): boolean =>
    abbreviations.some((one) => one.text === text && (one.style === 'any' || one.style === style));
  return documentTypes.find(fits) ?? null;
}
