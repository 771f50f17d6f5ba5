import type { Channel, Contact } from '../../../model/campaign.ts';
import { letterheadWords } from '../letterhead/knowledge.ts';
import { campaignWords } from './knowledge.ts';
import { type Passage, shownAt } from './passage.ts';
import { anyOf, finder, has } from './pattern.ts';
import { fittingOrUnder, type Place } from './place.ts';

/** An address with the spaces that line breaks and bad print put around its marks: "tdkt. snv@ hoason. gov.vn". */
const EMAIL =
  /[a-z0-9][a-z0-9_-]*(?:(?: ?\. ?|\.)[a-z0-9_-]+){0,3} ?(?:@|\(a\)|©) ?[a-z0-9-]+(?: ?\. ?[a-z0-9-]+){0,3}? ?\. ?(?:vn|com|net|org)(?![a-z0-9])/gu;
const AT = /@|\(a\)|©/u;
const SYSTEM = finder(campaignWords.systems.names);
const HANDING = finder([...campaignWords.handing.names, 'báo cáo', 'bản mềm', 'file']);
const NOT_BY = /khong (?:gui |nop )?(?:qua )?$/u;

const SURE = 0.95;
const MENDED = 0.7;

function emailsOf({ passage }: Place): Channel[] {
  if (!AT.test(passage.folded)) return [];
  const delivery = has(passage.folded, HANDING);
  return [...passage.folded.matchAll(EMAIL)].map((match) => {
    const value = match[0].replaceAll(/\s/gu, '').replace(AT, '@');
    const certainty = value === match[0] ? SURE : MENDED;
    return {
      kind: 'email',
      value,
      use: delivery ? 'delivery' : 'contact',
      ...shownAt(passage, match.index, match.index + match[0].length, certainty),
    };
  });
}

function systemsOf({ passage }: Place): Channel[] {
  return [...passage.folded.matchAll(SYSTEM)].flatMap((match) => {
    if (NOT_BY.test(passage.folded.slice(0, match.index))) return [];
    const [from, to] = [match.index, match.index + match[0].length];
    return [
      {
        kind: 'system',
        value: passage.text.slice(from, to),
        use: 'delivery',
        ...shownAt(passage, from, to, SURE),
      },
    ] satisfies Channel[];
  });
}

/** The addresses and systems that the letter names, each once; one for handing in before one in the foot. */
export function channelsIn(places: readonly Place[]): Channel[] {
  const handing = fittingOrUnder(places, ({ passage }) => has(passage.folded, HANDING));
  const all = [...places.flatMap(emailsOf), ...handing.flatMap(systemsOf)];
  const sorted = [
    ...all.filter(({ use }) => use === 'delivery'),
    ...all.filter(({ use }) => use === 'contact'),
  ];
  return sorted.filter(
    ({ value }, at) => sorted.findIndex((one) => one.value.toLowerCase() === value.toLowerCase()) === at,
  );
}

const PHONE = new RegExp(`${anyOf(campaignWords.phone.names)}[^0-9]{0,25}(\\(?0[\\d.\\s()-]{8,16}\\d)`, 'gu');
const OFFICE = new RegExp(
  `(?:${letterheadWords.bodies.join('|')})(?: (?:- |và )?\\p{Lu}[\\p{L}-]*| \\p{Ll}+){1,8}`,
  'u',
);

function officeBefore({ text }: Passage, at: number): string | null {
  const clause = text
    .slice(0, at)
    .split(/[;:.(]|, /u)
    .findLast((piece) => OFFICE.test(piece));
  return OFFICE.exec(clause ?? '')?.[0].trim() ?? null;
}

/** The telephone numbers that the letter gives, with the office named before each. */
export function contactsIn(places: readonly Place[]): Contact[] {
  return places.flatMap(({ passage }) =>
    [...passage.folded.matchAll(PHONE)].map((match) => ({
      office: officeBefore(passage, match.index),
      phone: (match[1] ?? '').replace(/\D/g, ''),
      ...shownAt(passage, match.index, match.index + match[0].length, SURE),
    })),
  );
}
