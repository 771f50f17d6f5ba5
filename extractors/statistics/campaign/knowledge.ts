import { z } from 'zod';
import wordsJson from '../../../knowledge/campaign-words.json' with { type: 'json' };
import { AskedFigures, Deliverable, FormatDemand, ReporterGroup } from '../../../model/campaign.ts';
import { DocumentKind } from '../../../model/document.ts';
import { FigureStatus, Recipient } from '../../../model/figure.ts';

const Provenance = z.enum(['seen', 'recalled']);
const Names = z.array(z.string().min(1)).min(1).readonly();
const Words = z.object({ names: Names, evidence: Provenance });
const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ list: z.array(item).min(1), evidence: Provenance });

const CampaignWords = z.object({
  kinds: z.object({
    letters: z.array(DocumentKind),
    titled: z.array(DocumentKind),
    evidence: Provenance,
  }),
  topic: Words,
  deliverables: z.array(z.object({ deliverable: Deliverable, names: Names, evidence: Provenance })),
  masked: Words,
  refused: Words,
  directives: Words,
  handing: Words,
  deadlineHeadings: Words,
  cues: z.object({ before: Words, latest: Words }),
  otherEvents: Words.extend({ weak: Names, notThese: Names }),
  past: Words,
  citing: z.object({ openers: Names, links: Names, documents: Names, evidence: Provenance }),
  revising: z.object({ verbs: Names, links: Names, replaced: Names, evidence: Provenance }),
  recurring: Words,
  tableHeads: z.object({ unit: Names, object: Names, evidence: Provenance }),
  cutOff: z.object({ names: Names, subjects: Names, reported: Names, evidence: Provenance }),
  catchAll: Words,
  unitNouns: Words,
  qualifiers: Words,
  leaders: Words,
  namedReporters: Words,
  groups: listOf(z.object({ group: ReporterGroup, names: Names })),
  informedOnly: Words,
  receiverOpeners: Words,
  receiverStops: Words,
  outline: z.object({ titles: Names, leadIns: Names, organising: Names, evidence: Provenance }),
  measures: listOf(
    z.object({ measure: AskedFigures.unwrap().shape.measures.unwrap().element, names: Names }),
  ),
  rewarding: Words.extend({ notThese: Names, otherCounts: Names }),
  recipients: listOf(z.object({ recipient: Recipient, names: Names })),
  statuses: z.array(z.object({ status: FigureStatus, names: Names, evidence: Provenance })),
  breakdown: listOf(z.object({ part: AskedFigures.unwrap().shape.breakdown.unwrap().element, names: Names })),
  forms: Words,
  systems: Words,
  formats: listOf(z.object({ kind: FormatDemand.unwrap().shape.kind, names: Names })),
  phone: Words,
  late: Words,
  consequences: Words,
});

/** What `knowledge/campaign-words.json` says about the words of guidance letters, checked when loaded. */
export const campaignWords = CampaignWords.parse(wordsJson);
