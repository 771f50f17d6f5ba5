import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Campaign } from '../../../../model/campaign.ts';

const CASES = fileURLToPath(new URL('../cases/', import.meta.url));

const Wanted = z.strictObject({
  replaces: z.string().optional(),
  /** Deliverable, first and last day of its period. */
  requests: z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** The groups of all reporters. */
  reporters: z.array(z.string()),
  deadlines: z.array(
    z.strictObject({
      on: z.string(),
      time: z.string().optional(),
      deliverable: z.string(),
      receiver: z.string().optional(),
      through: z.string().nullable().optional(),
      groups: z.array(z.string()),
      /** A person must be asked. */
      doubtful: z.boolean().optional(),
    }),
  ),
  cutOffs: z.array(z.tuple([z.string().nullable(), z.string()])),
  sections: z.array(z.string()),
  awards: z.array(z.string()),
  statuses: z.array(z.string()),
  recipients: z.array(z.string()),
  forms: z.array(z.string()),
  emails: z.array(z.string()),
  systems: z.array(z.string()).optional(),
  phones: z.array(z.string()),
  sanctions: z.number(),
});
export type Wanted = z.infer<typeof Wanted>;

/** A guidance letter of our own and what a careful person reads out of it. */
export interface Letter {
  readonly id: string;
  readonly text: string;
  readonly wanted: Wanted;
}

function textsOf(folder: string): { id: string; text: string }[] {
  return readdirSync(`${CASES}${folder}`)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ id: name.slice(0, -4), text: readFileSync(`${CASES}${folder}/${name}`, 'utf8') }));
}

export function letters(folder: 'tuned' | 'held-out'): Letter[] {
  return textsOf(folder).map(({ id, text }) => ({
    id,
    text,
    wanted: Wanted.parse(JSON.parse(readFileSync(`${CASES}${folder}/${id}.json`, 'utf8'))),
  }));
}

/** Documents that ask for no reports. */
export function silent(): { id: string; text: string }[] {
  return textsOf('silent');
}

/** Every fact of a letter as one line, so that two readings can be held against each other. */
export function factsWanted(wanted: Wanted): string[] {
  return [
    ...(wanted.replaces === undefined ? [] : [`replaces ${wanted.replaces}`]),
    ...wanted.requests.map((request) => `request ${request.join(' ')}`),
    ...wanted.reporters.map((group) => `reporter ${group}`),
    ...wanted.deadlines.map(({ on, time, deliverable, groups, receiver, through }) =>
      `deadline ${on} ${time ?? ''} ${deliverable} [${groups}] ${receiver ?? ''} / ${through ?? ''}`.trim(),
    ),
    ...wanted.cutOffs.map(([from, to]) => `cut-off ${from} ${to}`),
    ...wanted.sections.map((label) => `section ${label}`),
    ...wanted.awards.map((award) => `award ${award}`),
    ...wanted.statuses.map((status) => `status ${status}`),
    ...wanted.recipients.map((recipient) => `recipient ${recipient}`),
    ...wanted.forms.map((name) => `form ${name}`),
    ...wanted.emails.map((email) => `email ${email}`),
    ...(wanted.systems ?? []).map((system) => `system ${system}`),
    ...wanted.phones.map((phone) => `phone ${phone}`),
    ...(wanted.sanctions === 0 ? [] : [`sanctions ${wanted.sanctions}`]),
  ].sort();
}

/** The same of a campaign read; where a letter's deadline says no receiver the reading's is left out. */
export function factsRead(campaign: Campaign | null, wanted: Wanted): string[] {
  if (campaign === null) return [];
  const distinct = (items: readonly string[]) => [...new Set(items)];
  return [
    ...(campaign.replaces === null ? [] : [`replaces ${campaign.replaces}`]),
    ...campaign.requests.map(
      ({ deliverable, period }) => `request ${deliverable} ${period?.from ?? ''} ${period?.to ?? ''}`,
    ),
    ...distinct(campaign.reporters.flatMap(({ groups }) => groups)).map((group) => `reporter ${group}`),
    ...campaign.deadlines.flatMap(({ on, time, deliverables, reporters, receiver }) =>
      deliverables.map((deliverable) => {
        const said = wanted.deadlines.find((one) => one.on === on && one.deliverable === deliverable);
        const name = said === undefined || said.receiver !== undefined ? (receiver?.name ?? '') : '';
        const through = said === undefined || said.receiver !== undefined ? (receiver?.through ?? '') : '';
        const groups = distinct(reporters.flatMap((one) => one.groups));
        return `deadline ${on} ${time ?? ''} ${deliverable} [${groups}] ${name} / ${through}`.trim();
      }),
    ),
    ...campaign.cutOffs.map(({ from, to }) => `cut-off ${from} ${to}`),
    ...campaign.sections.map(({ label }) => `section ${label}`),
    ...distinct(campaign.figures.flatMap(({ awards }) => awards)).map((award) => `award ${award}`),
    ...distinct(campaign.figures.flatMap(({ statuses }) => statuses)).map((status) => `status ${status}`),
    ...distinct(campaign.figures.flatMap(({ recipients }) => recipients)).map((one) => `recipient ${one}`),
    ...campaign.forms.map(({ name }) => `form ${name}`),
    ...campaign.channels.map(({ kind, value }) => `${kind} ${value}`),
    ...campaign.contacts.map(({ phone }) => `phone ${phone}`),
    ...(campaign.sanctions.length === 0 ? [] : [`sanctions ${campaign.sanctions.length}`]),
  ].sort();
}
