import type { Explained, NotTaken } from '../../extractors/statistics/explanation/explanation.ts';
import type { Source } from '../../extractors/statistics/explanation/source.ts';
import type { TermShown } from '../../extractors/statistics/explanation/term-shown.ts';
import type { Explanation } from '../../extractors/statistics/understand.ts';
import { message } from '../../locales/message.ts';
import { language } from '../say.ts';

/** Why each figure was read so, for a person at the terminal; the numbers not taken come last. */
export function toExplanation(name: string, { figures, notTaken }: Explanation): string {
  const numberOf = new Map(figures.map(({ figure }, at) => [figure.id, at + 1]));
  const lines = [
    `■ ${name}`,
    ...figures.flatMap((one, at) => figureLines(one, at + 1, numberOf)),
    '',
    notTaken.length === 0 ? word('explain-all-taken') : word('explain-not-taken', { count: notTaken.length }),
    ...notTaken.map(notTakenLine),
  ];
  return `${lines.join('\n')}\n\n`;
}

function figureLines(one: Explained, number: number, numberOf: ReadonlyMap<string, number>): string[] {
  const { figure, sentence, pattern, factors } = one;
  const rank = figure.rank === undefined ? '' : ` ${'I'.repeat(figure.rank)}`;
  const printed = figure.evidence.map(({ text }) => text).join(' / ');
  const head = [
    `${figure.award ?? '?'}${rank} ${figure.count} ${word(`recipient-${figure.recipient}`)}`,
    word(`figure-${figure.status}`),
    `${Math.round(figure.confidence * 100)}%`,
  ];
  const total = figure.partOf === undefined ? undefined : numberOf.get(figure.partOf);
  return [
    '',
    `  ${number}. ${head.join(' · ')}`,
    row('explain-printed', `“${printed}” (tr. ${figure.evidence[0]?.page ?? '?'})`),
    ...(sentence === null ? [] : [row('explain-sentence', termsLine(sentence))]),
    row('explain-pattern', pattern.match === null ? pattern.name : `${pattern.name}: ${pattern.match}`),
    ...(pattern.example === null ? [] : [row('explain-example', pattern.example)]),
    ...sourceLines(one),
    ...(total === undefined ? [] : [row('explain-part', `${total}.`)]),
    ...(factors === null ? [] : [row('explain-confidence', factorsLine(figure.confidence, factors))]),
  ];
}

function sourceLines({ figure, sources }: Explained): string[] {
  if (sources === null) return [];
  const { status, period, authority, occasion } = sources;
  return [
    row('explain-status', `${word(`figure-${figure.status}`)} ← ${sourceText(status)}`),
    ...(period === null
      ? []
      : [row('explain-period', `${figure.period?.label ?? ''} ← ${sourceText(period)}`)]),
    ...(authority === null
      ? []
      : [row('explain-authority', `${figure.authority ?? ''} ← ${sourceText(authority)}`)]),
    ...(occasion === null
      ? []
      : [row('explain-occasion', `${word(`occasion-${figure.occasion ?? ''}`)} ← ${sourceText(occasion)}`)]),
  ];
}

function sourceText({ from, words }: Source): string {
  const place = word(`explain-from-${from}`);
  return words === null ? place : `${place}: “${words}”`;
}

/** `[Award:LDTT "Lao động tiên tiến"] [For "cho"] [Quantity 48 ca_nhan "48 cá nhân"]` */
function termsLine(terms: readonly TermShown[]): string {
  return terms
    .map(({ tags, says, text, distance }) => {
      const said = says === '' ? '' : tags[0] === 'Award' ? `:${says}` : ` ${says}`;
      return `[${tags.join('+')}${said} "${text}"${distance === 0 ? '' : ` ~${distance.toFixed(1)}`}]`;
    })
    .join(' ');
}

function factorsLine(confidence: number, factors: object): string {
  const doubts = Object.entries(factors)
    .filter(([, factor]) => factor !== 1)
    .map(([name, factor]) => `${word(`explain-factor-${name}`)} ${Math.round(Number(factor) * 1000) / 1000}`);
  return `${confidence} = ${doubts.join(' × ')}`;
}

function notTakenLine({ page, numbers, sentence }: NotTaken): string {
  return `    ${numbers.join(' · ')} (tr. ${page}): ${termsLine(sentence)}`;
}

function row(code: string, text: string): string {
  return `     ${word(code)}: ${text}`;
}

function word(code: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  return message(language(), `program.${code}`, parameters);
}
