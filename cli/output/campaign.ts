import type { AskedFigures, Campaign, CutOff, Deadline, Request } from '../../model/campaign.ts';
import { word } from './word.ts';

/** As many titles of sections as a person reads at a glance. */
const MOST_TITLES = 6;

/** What a guidance letter asks for, one line a kind of thing; no line for a document that asks for nothing. */
export function campaignLines(campaign: Campaign | null): string[] {
  if (campaign === null) return [];
  return [
    ...line('requests', campaign.requests.map(requestText)),
    ...line('replaces', campaign.replaces === null ? [] : [campaign.replaces]),
    ...line(
      'reporters',
      campaign.reporters.map(({ name }) => name),
    ),
    ...line('cut-offs', campaign.cutOffs.map(cutOffText)),
    ...campaign.deadlines.flatMap((deadline) => line('deadlines', [deadlineText(deadline)])),
    ...line('sections', sectionsText(campaign)),
    ...line('figures', campaign.figures.map(figuresText)),
    ...line(
      'forms',
      campaign.forms.map(({ name }) => name),
    ),
    ...line(
      'channels',
      campaign.channels.map(({ value }) => value),
    ),
    ...line(
      'contacts',
      campaign.contacts.map(({ office, phone }) => `${office ?? ''} ${phone}`.trim()),
    ),
    ...line(
      'sanctions',
      campaign.sanctions.map(({ text }) => text),
    ),
  ];
}

function line(code: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`  ${word(`campaign-${code}`)}: ${items.join('; ')}`];
}

function requestText({ deliverable, period }: Request): string {
  return `${word(`deliverable-${deliverable}`)} ${period?.label ?? ''}`.trim();
}

function cutOffText({ from, to }: CutOff): string {
  return from === null ? word('campaign-up-to', { to }) : word('campaign-from-to', { from, to });
}

function deadlineText({ on, time, yearStated, deliverables, reporters, receiver }: Deadline): string {
  const who =
    reporters.length === 0 ? word('campaign-everybody') : reporters.map(({ name }) => name).join(', ');
  const what = deliverables.map((deliverable) => word(`deliverable-${deliverable}`)).join(', ');
  const to = receiver === null ? [] : ['→', receiverText(receiver)];
  const when = [...(time === null ? [] : [time]), on, ...(yearStated ? [] : [word('campaign-year-assumed')])];
  return [...when, what, `[${who}]`, ...to].join(' ');
}

function receiverText({ name, through }: NonNullable<Deadline['receiver']>): string {
  return through === null ? name : word('campaign-through', { name, through });
}

function sectionsText({ sections }: Campaign): string[] {
  if (sections.length === 0) return [];
  const top = Math.min(...sections.map(({ level }) => level));
  const titles = sections.filter(({ level }) => level === top).slice(0, MOST_TITLES);
  const shown = titles.map(({ label, title }) => `${label} ${title}`).join(' · ');
  return [word('campaign-section-count', { count: sections.length, titles: shown })];
}

function figuresText({ awards, recipients, statuses, section }: AskedFigures): string {
  const parts = [
    awards.join(', '),
    recipients.map((recipient) => word(`recipient-${recipient}`)).join(', '),
    statuses.map((status) => word(`figure-${status}`)).join(', '),
  ].filter((part) => part !== '');
  return `${section === null ? '' : `${section}: `}${parts.join(' / ')}`;
}
