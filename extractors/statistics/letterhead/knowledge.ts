import { z } from 'zod';
import documentsJson from '../../../knowledge/documents.json' with { type: 'json' };
import { DocumentKind } from '../../../model/document.ts';

const Words = z.array(z.string().min(1)).min(1).readonly();

const Documents = z.object({
  kinds: z.array(z.object({ kind: DocumentKind, names: Words })),
  motto: Words,
  bodyOpeners: Words,
  selfNaming: Words,
  bodies: Words,
  places: Words,
  abbreviations: z.record(z.string(), z.string()),
  /** The word behind one of these begins a field's name: "Sở Nội vụ". */
  capitalAfter: Words,
});

/** What `knowledge/` says about letterheads, checked when loaded. */
export const letterheadWords = Documents.parse(documentsJson);
