import type { FormatDemand, RequiredForm } from '../../../model/campaign.ts';
import { campaignWords } from './knowledge.ts';
import { type Passage, shownAt } from './passage.ts';
import { anyOf, finder, fold, has } from './pattern.ts';
import { fittingOrUnder, type Place } from './place.ts';

const NUMBER = '(?:\\d{1,2}(?:\\.\\d{1,2})?[a-z]?|[ivx]{1,4})(?![a-z0-9])';
const FORM = new RegExp(`${anyOf(campaignWords.forms.names)} (${NUMBER})`, 'gu');
/** The form of a law is no form of this letter's. */
const OF_LAW = /^[^.;]{0,60}(?:nghi dinh|thong tu|luat) /u;
const SURE = 0.9;

/** What the form is called: the words behind its number, else those before the bracket that it stands in. */
function titleOf({ text }: Passage, from: number, to: number): string | null {
  const behind = /^\s?(?::|–|-)\s?(\p{Lu}[^;.()]{4,120})/u.exec(text.slice(to))?.[1];
  const before = /(?:^|[;:.,]\s)(?:[-–]\s)?([^;:.()]{4,120})\s\((?:theo |tại |biểu |kèm )?$/iu.exec(
    text.slice(0, from),
  )?.[1];
  const title = behind ?? (before !== undefined && /^\p{Lu}/u.test(before) ? before : undefined);
  return title?.trim() ?? null;
}

function formsOf({ passage }: Place): RequiredForm[] {
  return [...passage.folded.matchAll(FORM)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (OF_LAW.test(passage.folded.slice(to))) return [];
    const name = passage.text.slice(from, to);
    return [{ name, title: titleOf(passage, from, to), ...shownAt(passage, from, to, SURE) }];
  });
}

/** The annexed tables and forms that the letter names, each once, with its title where one is given. */
export function formsIn(places: readonly Place[]): RequiredForm[] {
  const byName = new Map<string, RequiredForm>();
  for (const form of places.flatMap(formsOf)) {
    const key = fold(form.name)
      .replaceAll(/\s+so\s+|\s+/gu, ' ')
      .replace(/ 0+(?=\d)/u, ' ');
    const known = byName.get(key);
    if (known === undefined || (known.title === null && form.title !== null)) byName.set(key, form);
  }
  return [...byName.values()];
}

const formats = campaignWords.formats.list.map(({ kind, names }) => ({ kind, pattern: finder(names) }));
const ABOUT_FORM = finder([...campaignWords.handing.names, 'hồ sơ gồm', 'hình thức', 'trình bày', 'file']);
const NEGATED = /(?:khong|khong can) (?:gui |nop |nhan )?$/u;

/** How what is handed in must be made, where the letter speaks of handing in. */
export function formatsIn(places: readonly Place[]): FormatDemand[] {
  const found: FormatDemand[] = [];
  for (const { passage } of fittingOrUnder(places, (place) => has(place.passage.folded, ABOUT_FORM))) {
    for (const { kind, pattern } of formats) {
      for (const match of passage.folded.matchAll(pattern)) {
        const negated = NEGATED.test(passage.folded.slice(0, match.index));
        if (negated || found.some((one) => one.kind === kind)) continue;
        found.push({ kind, ...shownAt(passage, match.index, match.index + match[0].length, SURE) });
      }
    }
  }
  return found;
}
