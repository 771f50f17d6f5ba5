import { type Language, message, type Parameters } from '../../locales/message.ts';
import type { LegalBasis, Severity } from '../../model/flag.ts';
import { printedDay } from '../../model/printed-day.ts';
import type { Article } from './rule-data.ts';

/** 16.7 is written "16,7" in Vietnamese; whole numbers are left as they are (a year is no amount). */
function withDecimalComma(parameters: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(value).replace('.', ',') : value,
    ]),
  );
}

/**
 * The words of a flag: `flags.<rule>.<severity>` of the language with its numbers in it.
 *
 * @throws MissingWordingError for a rule and severity without wording
 */
export function wordingOf(
  language: Language,
  rule: string,
  severity: Severity,
  parameters: Parameters,
): string {
  const numbers = language === 'vi' ? withDecimalComma(parameters) : parameters;
  return message(language, `flags.${rule}.${severity}`, numbers);
}

function withPeriod({ text, from, to }: Article): string {
  if (from === null) return text;
  if (to === null) return message('vi', 'flags.legal-basis.since', { article: text, from: printedDay(from) });
  return message('vi', 'flags.legal-basis.between', {
    article: text,
    from: printedDay(from),
    to: printedDay(to),
  });
}

/** The article as a flag shows it, with its period of force; one that was not read in its source says so. */
export function basisOf(article: Article): LegalBasis {
  const text = withPeriod(article);
  const { from, to, evidence } = article;
  return {
    text: evidence === 'seen' ? text : message('vi', 'flags.legal-basis.recalled', { article: text }),
    from,
    to,
  };
}
