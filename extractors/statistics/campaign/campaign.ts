import type { Campaign, Deliverable, Reporter, Request } from '../../../model/campaign.ts';
import type { DocumentHead } from '../../../model/document.ts';
import type { Page } from '../../../model/page.ts';
import type { Block, BodyLine } from '../stream/blocks.ts';
import { addresseesOf } from './addressees.ts';
import { askedFiguresIn } from './asked-figures.ts';
import { channelsIn, contactsIn } from './channels.ts';
import { cutOffsIn } from './cut-offs.ts';
import { deadlinesInTables } from './deadline-table.ts';
import { type DeadlineReading, deadlinesIn } from './deadlines.ts';
import { formatsIn, formsIn } from './forms.ts';
import { campaignWords } from './knowledge.ts';
import { letterDayOf } from './letter-day.ts';
import { anyOf, finder, fold, has } from './pattern.ts';
import { type Place, placesOf } from './place.ts';
import { shownReceiver } from './receiver.ts';
import { mentionedIn, reporterOf } from './reporters.ts';
import { deadlineRequests, directiveRequests, merged, titleRequests } from './requests.ts';
import { sanctionsIn } from './sanctions.ts';
import { sectionsOf } from './sections.ts';

const TOPIC = finder(campaignWords.topic.names);
const REPLACES = new RegExp(`thay the (?:cho )?${anyOf(campaignWords.citing.documents)} so `, 'u');
const SYMBOL = /^\d+\/[\p{L}\d&/-]+/u;

/** Whether the kind of document can ask for reports, and speaks of our subject. */
function canAsk(head: DocumentHead, titled: readonly Request[]): boolean {
  const { letters, titled: byTitle } = campaignWords.kinds;
  if (head.title !== null && !has(fold(head.title), TOPIC)) return false;
  return letters.includes(head.kind) || (byTitle.includes(head.kind) && titled.length > 0);
}

/** Whether it does ask: by a day to hand in by, or by telling units to; a guide by its title alone. */
function asks(
  head: DocumentHead,
  titled: readonly Request[],
  told: readonly Request[],
  days: readonly DeadlineReading[],
) {
  if (days.length > 0) return true;
  if (head.kind === 'cong_van') return told.length > 0;
  return head.kind === 'huong_dan' && titled.some(({ period }) => period !== null);
}

/** Who must report: the addressees, and the groups that only the deadlines name. */
function reportersOf(places: readonly Place[], readings: readonly DeadlineReading[]): Reporter[] {
  const addressees = addresseesOf(places);
  const addressed = addressees.length > 0 ? addressees : toldIn(places);
  const known = new Set(addressed.flatMap(({ groups }) => groups));
  const found = [...addressed];
  const isNew = (one: Reporter): boolean =>
    !found.some(({ name }) => fold(name) === fold(one.name)) &&
    (one.groups.length === 0 || one.groups.some((group) => !known.has(group)));
  for (const one of readings.flatMap(({ reporters }) => reporters)) {
    if (!isNew(one)) continue;
    found.push(one);
    for (const group of one.groups) known.add(group);
  }
  return found;
}

/** Of a letter without addressees: the units that its sentences speak to first; of these the ones called by name. */
function toldIn(places: readonly Place[]): Reporter[] {
  for (const { passage } of places) {
    const mentioned = mentionedIn(passage);
    const particular = mentioned.filter(({ everybody }) => !everybody);
    const told = particular.length > 0 ? particular : mentioned;
    if (told.length > 0) return told.map((one) => reporterOf(passage, one));
  }
  return [];
}

function replacedBy(places: readonly Place[]): string | null {
  for (const { passage } of places) {
    const match = REPLACES.exec(passage.folded);
    const symbol = match === null ? null : SYMBOL.exec(passage.text.slice(match.index + match[0].length));
    if (symbol !== null) return symbol[0];
  }
  return null;
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const keys = items.map(keyOf);
  return items.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/**
 * What a guidance letter asks for; null for a document that asks for no reports of emulation and commendation: a
 * report, a proposal, a decision, an invitation, a letter that hands a report in.
 *
 * @param lines the body lines that the blocks are made of
 * @param pages the pages, for their tables
 */
export function campaignOf(
  head: DocumentHead,
  blocks: readonly Block[],
  lines: readonly BodyLine[],
  pages: readonly Page[],
): Campaign | null {
  const titled = titleRequests(head);
  if (!canAsk(head, titled)) return null;
  const places = placesOf(blocks);
  const day = letterDayOf(head, lines);
  const told = directiveRequests(places, head.period);
  const main: Deliverable | null = (titled[0] ?? told[0])?.deliverable ?? null;
  const facts = { day, main };
  const readings = unique(
    [...deadlinesIn(places, facts), ...deadlinesInTables(pages, lines, facts)],
    ({ deadline: { on, time, deliverables, reporters } }) =>
      JSON.stringify([on, time, deliverables, reporters]),
  );
  if (!asks(head, titled, told, readings)) return null;
  const period = titled[0]?.period ?? head.period;
  const requests = merged([...(titled.length > 0 ? titled : told), ...deadlineRequests(readings, period)]);
  if (requests.length === 0) return null;
  const sections = sectionsOf(places);
  const receivers = readings.flatMap(({ receiver }) => (receiver === null ? [] : [shownReceiver(receiver)]));
  return {
    replaces: replacedBy(places),
    requests,
    reporters: reportersOf(places, readings),
    receivers: unique(receivers, ({ name, through }) => `${name}|${through}`),
    cutOffs: cutOffsIn(places, day),
    deadlines: readings.map(({ deadline }) => deadline),
    sections: sections.map(({ section }) => section),
    figures: askedFiguresIn(places, sections),
    forms: formsIn(places),
    formats: formatsIn(places),
    channels: channelsIn(places),
    contacts: contactsIn(places),
    sanctions: sanctionsIn(places),
  };
}
