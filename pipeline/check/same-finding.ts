import type { Figure } from '../../model/figure.ts';
import { foldText } from '../../model/fold-text.ts';
import type { Finding, RuleFinding } from './rule.ts';

const NUMBER = /\d+/g;

/**
 * What a text says that does not depend on how well it was read: its numbers, "07" as "7"; its words without
 * diacritics and signs where it has none.
 *
 * @example gistOf('07 tập thể') // '7'
 * @example gistOf('cho ____ tập thể') // 'cho tap the'
 */
function gistOf(text: string): string {
  const numbers = text.match(NUMBER);
  if (numbers !== null) return numbers.map(Number).join(' ');
  return (
    foldText(text)
      .match(/\p{L}+/gu)
      ?.join(' ') ?? ''
  );
}

function gistOfFigure(figure: Figure): string {
  const { award, rank, recipient, count, outOf, percent, status, role, sex, period, unit } = figure;
  const whose = unit === null ? null : gistOf(unit);
  const span = period && [period.from, period.to];
  return JSON.stringify([award, rank, recipient, count, outOf, percent, status, role, sex, span, whose]);
}

/** A comparison of documents knows its figures by their ids alone; its parameters tell what they count. */
function isWhole(figure: Finding['figures'][number]): figure is Figure {
  return 'count' in figure;
}

/**
 * What makes a finding the same one when a document is read again: its rule, its numbers, and what they count. A
 * better reading of the words around the numbers, another place on the page and a new wording leave it the same, so
 * that a flag stays dismissed; another number makes it another one. Where a finding speaks of no figure, the words it
 * points at tell it from others of its kind: rather asked again than another one hidden.
 */
export function gistOfFinding({ rule, finding }: RuleFinding): string {
  const parameters = Object.entries(finding.parameters)
    .filter(([name]) => finding.identity?.includes(name) ?? true)
    .map(([name, value]) => [name, typeof value === 'number' ? value : gistOf(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const figures = finding.figures.filter(isWhole);
  const speaksOf =
    figures.length > 0 ? figures.map(gistOfFigure).sort() : finding.evidence.map(({ text }) => gistOf(text));
  return JSON.stringify([rule.id, parameters, speaksOf]);
}
