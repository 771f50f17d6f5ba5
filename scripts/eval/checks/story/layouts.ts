import { printed } from './number.ts';
import type { Story, YearCounts } from './story.ts';
import { COUNT_KEYS, type CountKey, words } from './words.ts';

/** How the counts of a year are put: two kinds of running text, points, a table. */
export const LAYOUTS = ['reached', 'given', 'recognised', 'points', 'table'] as const;
export type Layout = (typeof LAYOUTS)[number];

type Said = readonly [CountKey, number];

const saidIn = ({ counts }: YearCounts): Said[] =>
  COUNT_KEYS.flatMap((key): Said[] => {
    const count = counts[key];
    return count === undefined ? [] : [[key, count]];
  });

const nameOf = (key: CountKey, { unit }: Story) => words.counts[key].name.replace('{grantor}', unit.grantor);

function phrases(year: YearCounts, story: Story, way: number): string {
  const said = saidIn(year).map(([key, count]) =>
    (words.counts[key].said[way] ?? '')
      .replace('{n}', printed(count))
      .replace('{grantor}', story.unit.grantor),
  );
  return said.join('; ');
}

function points(year: YearCounts, story: Story): string[] {
  return saidIn(year).map(
    ([key, count]) => `- ${nameOf(key, story)}: ${printed(count)} ${words.counts[key].noun}.`,
  );
}

/** An award a row; where both collectives and individuals have it, its numbers stand in one row. */
function table(year: YearCounts, story: Story): string[] {
  const names = [...new Set(saidIn(year).map(([key]) => nameOf(key, story)))];
  const cell = (name: string, noun: string) => {
    const found = saidIn(year).find(
      ([key]) => nameOf(key, story) === name && words.counts[key].noun === noun,
    );
    return found ? String(found[1]) : '';
  };
  return [
    '|: 1c 7l 2c 2c',
    '|! TT | Danh hiệu, hình thức khen thưởng | Tập thể | Cá nhân',
    ...names.map(
      (name, index) => `| ${index + 1} | ${name} | ${cell(name, 'tập thể')} | ${cell(name, 'cá nhân')}`,
    ),
  ];
}

/** The lines that say the counts of a year, in the marks of `fixtures/README.md`. */
export function linesOfYear(year: YearCounts, story: Story, layout: Layout): string[] {
  const { short } = story.unit;
  switch (layout) {
    case 'reached':
      return [`Năm ${year.year}, ${short} có ${phrases(year, story, 0)}.`];
    case 'given':
      return [`Năm ${year.year}: ${phrases(year, story, 1)}.`];
    case 'recognised':
      return [`Trong năm ${year.year}, có ${phrases(year, story, 2)}.`];
    case 'points':
      return [`Kết quả năm ${year.year} như sau:`, ...points(year, story)];
    case 'table':
      return [`Kết quả khen thưởng năm ${year.year}:`, ...table(year, story)];
  }
}
