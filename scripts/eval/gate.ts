/**
 * Prints how the score of `extractors/text/quality.ts` judges sound and damaged text, page by page of the sample
 * reports: `npm run eval:gate`. The threshold of the gate is chosen from this table.
 */
import { LEGACY_ENCODINGS } from '../../extractors/text/legacy/encoding.ts';
import { stem } from '../../extractors/text/letters.ts';
import { qualityOf, USABLE_QUALITY } from '../../extractors/text/quality.ts';
import { WIDE_LOSS } from '../fixtures/conditions/lost-letters.ts';
import { loadReports } from '../fixtures/report.ts';
import { reportToText } from '../fixtures/report-to-text.ts';

/** Characters of text on a page, about. */
const PAGE = 1800;

const pages = loadReports(new URL('../../fixtures/reports/', import.meta.url)).flatMap((report) => {
  const text = reportToText(report).normalize('NFC');
  const count = Math.max(1, Math.round(text.length / PAGE));
  const length = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) => text.slice(index * length, (index + 1) * length));
});

const MARKED = /[\u00c0-\u1ef9]/gu;
const lose = (letters: string, instead: string) => (text: string) =>
  text.replace(new RegExp(`[${letters}]`, 'gu'), instead);
const encoded = (id: string) => (text: string) => {
  const encoding = LEGACY_ENCODINGS.find((candidate) => candidate.id === id);
  const bytes = new Map([...(encoding?.letters ?? [])].map(([byte, letter]) => [letter, byte]));
  return [...text].map((letter) => bytes.get(letter) ?? bytes.get(letter.toLowerCase()) ?? letter).join('');
};
/** What an engine without Vietnamese sees in a letter with marks: other letters, capitals among small ones. */
const SEEN: Readonly<Record<string, string>> = {
  a: 'A',
  e: 'e',
  o: 'Q',
  ơ: 'cr',
  u: 'U',
  ư: 'ir',
  i: 'i',
  y: 'y',
  đ: 'd',
};
const readAsEnglish = (text: string): string =>
  text.replace(MARKED, (letter) => SEEN[stem(letter.toLowerCase())] ?? letter);
const split = (text: string): string =>
  text.replace(/(\p{L})(?=[\u1ea0-\u1ef9])/gu, (letter, _, at: number) =>
    at % 2 === 0 ? `${letter} ` : letter,
  );

const KINDS: readonly (readonly [string, (text: string) => string])[] = [
  ['sound', (text) => text],
  ['sound, decomposed (NFD)', (text) => text.normalize('NFD')],
  ['ợ ọ ẳ lost, a gap instead', lose('ợọẳ', ' ')],
  ['twelve letters lost, a gap instead', lose(WIDE_LOSS, ' ')],
  ['twelve letters lost, U+FFFD', lose(WIDE_LOSS, '\ufffd')],
  ['twelve letters lost, NUL', lose(WIDE_LOSS, '\u0000')],
  ['twelve letters lost, private use', lose(WIDE_LOSS, '\ue001')],
  ['every marked letter printed as ?', (text) => text.replace(MARKED, '?')],
  ['diacritics split off (KHO ẢN)', split],
  [
    'marks dropped (khong dau)',
    (text) =>
      text.replace(MARKED, (letter) =>
        stem(letter.toLowerCase()).replace('đ', 'd').replace('ơ', 'o').replace('ư', 'u'),
      ),
  ],
  ['hidden layer of an English engine', readAsEnglish],
  ['TCVN3 bytes', encoded('tcvn3')],
  ['VNI bytes', encoded('vni')],
];

console.log(`${pages.length} pages; the gate lets pass what scores ${USABLE_QUALITY} or more\n`);
console.log('| text | lowest | median | highest | pages that pass |\n|---|---|---|---|---|');
for (const [name, damage] of KINDS) {
  const scores = pages.map((page) => qualityOf(damage(page))).sort((a, b) => a - b);
  const at = (share: number) => (scores[Math.floor(share * (scores.length - 1))] ?? 0).toFixed(2);
  const passing = scores.filter((score) => score >= USABLE_QUALITY).length;
  console.log(`| ${name} | ${at(0)} | ${at(0.5)} | ${at(1)} | ${passing} |`);
}
