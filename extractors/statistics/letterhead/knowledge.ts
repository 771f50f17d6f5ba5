import { z } from 'zod';
import documentsJson from '../../../knowledge/documents.json' with { type: 'json' };
import { DocumentKind } from '../../../model/document.ts';
import { SigningCapacity } from '../../../model/letterhead.ts';

const Words = z.array(z.string().min(1)).min(1).readonly();

const Documents = z.object({
  kinds: z.array(z.object({ kind: DocumentKind, names: Words })),
  motto: Words,
  bodyOpeners: Words,
  selfNaming: Words,
  bodies: Words,
  /** Organs that stand below the body that they lead: "BAN THƯỜNG VỤ". */
  organs: Words,
  places: Words,
  abbreviations: z.record(z.string(), z.string()),
  /** The word behind one of these begins a field's name: "Sở Nội vụ". */
  capitalAfter: Words,
  positions: Words,
  capacities: z.record(SigningCapacity, Words),
  nameTitles: Words,
  familyNames: Words,
});

/** What `knowledge/` says about letterheads and signatures, checked when loaded. */
export const letterheadWords = Documents.parse(documentsJson);
