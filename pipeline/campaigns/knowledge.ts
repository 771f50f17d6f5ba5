import { z } from 'zod';
import json from '../../knowledge/campaign-reports.json' with { type: 'json' };
import { Deliverable, ReporterGroup } from '../../model/campaign.ts';
import { DocumentKind } from '../../model/document.ts';
import { UnitKind } from '../../model/unit.ts';

const Words = z.array(z.string()).readonly();

const GroupBodies = z
  .strictObject({
    place: z.enum(['tw', 'tinh', 'huyen', '*']),
    kinds: z.array(UnitKind).readonly(),
    levels: Words,
    /** Only bodies of these names; all of the kinds where absent. */
    names: Words.optional(),
    except: Words.default([]),
  })
  .readonly();
export type GroupBodies = z.infer<typeof GroupBodies>;

/** How reports are known for the answers to a campaign (`knowledge/campaign-reports.json`, which says what each is). */
export const reportWords = z
  .strictObject({
    note: z.string(),
    deliverables: z.record(
      Deliverable,
      z.strictObject({ kinds: z.array(DocumentKind).readonly(), titles: Words }),
    ),
    topic: Words,
    others: Words,
    columns: z.strictObject({ number: Words, name: Words, groups: Words, parent: Words }),
    groups: z.partialRecord(ReporterGroup, GroupBodies),
    sections: z.strictObject({ generic: Words, functional: Words }),
  })
  .parse(json);

/** Every kind of document that can answer a campaign. */
export const reportKinds: readonly DocumentKind[] = [
  ...new Set(Object.values(reportWords.deliverables).flatMap(({ kinds }) => kinds)),
];
