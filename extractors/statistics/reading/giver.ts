import { grantorOf, hasAny, type Term } from '../tagging/term.ts';
import type { GrantorClass } from '../vocabulary/grantor.ts';
import { clauseAround } from './clause.ts';
import type { Statement } from './statement.ts';

/*
 * Who gives and who was asked, where a sentence goes on from what is proposed to what is given: "Liên đoàn tỉnh đề nghị
 * Tổng Liên đoàn tặng …; Liên đoàn tỉnh tặng …".
 */

/** Whoever is named before "tặng": its words with the level behind them, "Hội CCB" and "huyện". */
interface Giver {
  readonly class: GrantorClass;
  readonly words: string;
  /** How high it stands; null for bodies outside the State whose level is not said. */
  readonly level: number | null;
}

const LEVEL: Readonly<Partial<Record<GrantorClass, number>>> = {
  thu_tuong: 4,
  toan_quoc: 4,
  bo: 3,
  tinh: 3,
  so: 2,
  huyen: 2,
  co_so: 1,
  xa: 1,
  don_vi: 1,
  nuoc_ngoai: 0,
};

/** The body at a term, and where the words behind it begin. */
function giverAt(terms: readonly Term[], at: number): { giver: Giver; to: number } | null {
  const grantor = grantorOf(terms[at]);
  if (grantor === null || grantor.short) return null;
  const level = grantorOf(terms[at + 1]);
  const withLevel = level?.short === true;
  const words = withLevel ? `${grantor.text} ${level.text}` : grantor.text;
  const own = LEVEL[(withLevel ? level : grantor).class] ?? null;
  return {
    giver: { class: grantor.class, words: words.toLowerCase(), level: own },
    to: at + (withLevel ? 2 : 1),
  };
}

/** The giver that stands right before "tặng" in a clause, before the award; null where nobody is named. */
export function subjectOf(clause: readonly Term[], award: number): Giver | null {
  for (const [at, term] of clause.entries()) {
    if (term.to > award) return null;
    const found = giverAt(clause, at);
    if (found === null) continue;
    const next = clause[found.to];
    const verb = next?.tags.has('Grantor') === true ? clause[found.to + 1] : next;
    if (verb?.tags.has('Grant') === true) return found.giver;
  }
  return null;
}

/** The bodies named before "đề nghị", and the one right behind it, which is asked. */
function partiesTo(
  terms: readonly Term[],
  proposed: Term,
): { askers: readonly Giver[]; asked: Giver | null } {
  const at = terms.indexOf(proposed);
  const askers = terms.slice(0, at).flatMap((_, index) => giverAt(terms, index)?.giver ?? []);
  return { askers, asked: giverAt(terms, at + 1)?.giver ?? null };
}

const LEVEL_WORDS = /(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)$/u;

/** "Liên đoàn Lao động tỉnh" and "LĐLĐ tỉnh": the same words, or bodies of one kind and level. */
function isSameBody(one: Giver, other: Giver): boolean {
  const [level, otherLevel] = [LEVEL_WORDS.exec(one.words)?.[0], LEVEL_WORDS.exec(other.words)?.[0]];
  return (
    one.words === other.words || (one.class === other.class && level !== undefined && level === otherLevel)
  );
}

/** Whether a giver is one who proposed, or stands below whom was asked. */
function isAsker(giver: Giver, askers: readonly Giver[], asked: Giver): boolean {
  if (giver.words === asked.words) return false;
  const below = giver.level !== null && asked.level !== null && giver.level < asked.level;
  return below || askers.some((asker) => isSameBody(asker, giver));
}

/** Whether a clause behind a proposal, up to the award's, names as its giver who proposed or stands below who was asked. */
export function isGivenByAsker(terms: readonly Term[], proposed: Term, award: number): boolean {
  const { askers, asked } = partiesTo(terms, proposed);
  if (asked === null) return false;
  const behind = terms.filter((term) => term.from > proposed.from && term.from <= award);
  const starts = behind.filter((term) => hasAny(term, ['Semicolon', 'Stop']));
  return starts.some(({ to }) => {
    const giver = subjectOf(clauseAround(terms, to), award);
    return giver !== null && isAsker(giver, askers, asked);
  });
}

/**
 * Whether the award is given by whoever proposed the ones before it: "UBND tỉnh trình Chính phủ tặng Cờ thi đua cho
 * 03 đơn vị. Tặng Cờ thi đua của UBND tỉnh cho 18 đơn vị."
 */
export function isByProposer(terms: readonly Term[], proposed: Term, statement: Statement): boolean {
  const subject = terms.findLast((term) => term.to <= proposed.from && !hasAny(term, ['Proposed', 'Get']));
  const proposer = grantorOf(subject);
  const grantor = statement.awards[0]?.content.grantor;
  return proposer !== null && grantor != null && proposer.class === grantor.class;
}
