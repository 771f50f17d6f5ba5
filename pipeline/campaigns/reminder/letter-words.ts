import { z } from 'zod';
import json from '../../../knowledge/reminder-letter.json' with { type: 'json' };
import { message } from '../../../locales/message.ts';
import type { CampaignPlan } from '../../../model/campaign-plan.ts';
import { printedDay } from '../../../model/printed-day.ts';
import type { BoardLine } from '../board.ts';
import { vietnamDay } from '../days.ts';
import { whatWords } from './rows.ts';

const Text = z.string();
const WORDS = z
  .strictObject({
    note: Text,
    most: z.number().int().min(1),
    state: Text,
    motto: Text,
    number: Text,
    about: Text,
    place: Text,
    placeBlank: Text,
    to: Text,
    toListed: Text,
    opening: Text,
    openingByHand: Text,
    letter: Text,
    letterAbout: Text,
    letterTitle: Text,
    letterDay: Text,
    letterMonth: Text,
    letterUndated: Text,
    numberBlank: Text,
    dueOne: Text,
    dueMany: Text,
    found: Text,
    foundListed: Text,
    ask: Text,
    cutOff: Text,
    officeBlank: Text,
    close: Text,
    distribution: Text,
    distributionItems: z.array(Text),
    signature: z.array(Text),
    annex: Text,
    annexAbout: Text,
    annexNote: Text,
    columns: z.array(Text).length(4),
  })
  .parse(json);

function filled(template: string, parameters: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''));
}

/** A letter of reminder in its parts, in the order that NĐ 30/2020/NĐ-CP gives them. */
export interface LetterText {
  readonly parent: string | null;
  readonly office: string;
  readonly number: string;
  readonly about: string;
  readonly state: string;
  readonly motto: string;
  readonly placeAndDay: string;
  readonly to: string;
  readonly addressees: readonly string[];
  readonly paragraphs: readonly string[];
  readonly distribution: string;
  readonly distributionItems: readonly string[];
  readonly signature: readonly string[];
  /** The list of the units where they are too many for the letter itself. */
  readonly annex: {
    readonly title: string;
    readonly about: string;
    readonly note: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is asked for with its period: "báo cáo sơ kết 6 tháng đầu năm 2022". */
function whatOf({ requests }: CampaignPlan, lines: readonly BoardLine[]): string {
  const owed = [...new Set(lines.flatMap(({ due }) => due.deliverables))];
  return owed
    .map((deliverable) => {
      const period = requests.find((one) => one.deliverable === deliverable)?.period;
      return [message('vi', `program.deliverable-${deliverable}`), period?.label].filter(Boolean).join(' ');
    })
    .join(', ');
}

/** A title that says what a letter is about. */
const SUBJECT = /^(?:V\/v|Về việc)[\s:]+(.*)$/isu;

/** The letter that asked, as it is cited; null where the campaign was entered without one. */
function citedLetter({ letter: { code, date }, title }: CampaignPlan, office: string): string | null {
  if (code === null) return null;
  const { day = null, month = null, year = null } = date ?? {};
  const two = (part: number) => String(part).padStart(2, '0');
  const dated =
    year === null || month === null
      ? WORDS.letterUndated
      : day === null
        ? filled(WORDS.letterMonth, { month: two(month), year })
        : filled(WORDS.letterDay, { day: `${two(day)}/${two(month)}/${year}` });
  const number = code.startsWith('/') ? `${WORDS.numberBlank}${code}` : code;
  const subject = SUBJECT.exec(title)?.[1];
  const about =
    subject === undefined
      ? filled(WORDS.letterTitle, { title })
      : filled(WORDS.letterAbout, { title: subject });
  return filled(WORDS.letter, { number, date: dated, office, about });
}

function dueSentence(lines: readonly BoardLine[]): string[] {
  const days = [...new Set(lines.map(({ due }) => due.on))];
  const [only] = days;
  if (days.length > 1) return [WORDS.dueMany];
  return only == null ? [] : [filled(WORDS.dueOne, { day: printedDay(only) })];
}

function paragraphsOf(
  plan: CampaignPlan,
  lines: readonly BoardLine[],
  now: Date,
  isListed: boolean,
): string[] {
  const office = plan.office?.name ?? WORDS.officeBlank;
  const today = vietnamDay(now);
  const letter = citedLetter(plan, office);
  const words = { office, what: whatOf(plan, lines), letter: letter ?? '' };
  const count = String(new Set(lines.map(({ unit }) => unit.id)).size).padStart(2, '0');
  const opening = filled(letter === null ? WORDS.openingByHand : WORDS.opening, words);
  const cutOff = plan.cutOff === null ? '' : filled(WORDS.cutOff, { day: printedDay(plan.cutOff.to) });
  return [
    capitalised([opening, ...dueSentence(lines)].join(' ')),
    filled(isListed ? WORDS.foundListed : WORDS.found, { ...words, today: printedDay(today), count }),
    capitalised(filled(WORDS.ask, { ...words, cutOff, year: today.slice(0, 4) })),
    WORDS.close,
  ];
}

function annexOf(
  plan: CampaignPlan,
  lines: readonly BoardLine[],
  day: { month: string; year: string },
): LetterText['annex'] {
  return {
    title: WORDS.annex,
    about: filled(WORDS.annexAbout, { what: whatOf(plan, lines) }),
    note: filled(WORDS.annexNote, day),
    columns: WORDS.columns,
    rows: lines.map(({ unit, due }, index) => [
      String(index + 1),
      unit.parent === null ? unit.name : `${unit.name} (${unit.parent})`,
      whatWords(due, 'vi'),
      due.on === null ? '' : printedDay(due.on),
    ]),
  };
}

/** Where the office sits, for the line of place and day: "Sóc Trăng" of "Sở Nội vụ tỉnh Sóc Trăng". */
function placeOf(office: CampaignPlan['office']): string {
  const place = /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\s+(\p{Lu}.*)$/u;
  return place.exec(office?.name ?? '')?.[1] ?? place.exec(office?.parent ?? '')?.[1] ?? WORDS.placeBlank;
}

/**
 * The letter that reminds the units of some lines, as of a moment. Number, day, new deadline and signature are left
 * for the pen.
 */
export function letterText(plan: CampaignPlan, lines: readonly BoardLine[], now: Date): LetterText {
  const [year = '', month = ''] = vietnamDay(now).split('-');
  const names = [...new Set(lines.map(({ unit }) => unit.name))];
  const isListed = names.length > WORDS.most || new Set(lines.map(({ due }) => due.on)).size > 1;
  return {
    parent: plan.office?.parent?.toLocaleUpperCase('vi') ?? null,
    office: (plan.office?.name ?? WORDS.placeBlank).toLocaleUpperCase('vi'),
    number: WORDS.number,
    about: filled(WORDS.about, { what: whatOf(plan, lines) }),
    state: WORDS.state,
    motto: WORDS.motto,
    placeAndDay: filled(WORDS.place, { place: placeOf(plan.office), month, year }),
    to: WORDS.to,
    addressees: isListed ? [WORDS.toListed] : names,
    paragraphs: paragraphsOf(plan, lines, now, isListed),
    distribution: WORDS.distribution,
    distributionItems: WORDS.distributionItems,
    signature: WORDS.signature,
    annex: isListed ? annexOf(plan, lines, { month, year }) : null,
  };
}
