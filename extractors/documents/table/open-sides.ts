import { RULING_TOLERANCE, type Ruling } from './ruling.ts';

/** Rules that stand out over the last crossing one by less than this have no column beyond it, in points. */
const OVERHANG = 12;
/** A side is taken for open when this share of the rules that end there end together. */
const TOGETHER = 0.6;

type End = 'from' | 'to';

/** The rule that closes one end of rules of a direction, where they all stand out beyond the last crossing rule. */
function closing(rulings: readonly Ruling[], direction: Ruling['direction'], end: End): Ruling[] {
  const running = rulings.filter((ruling) => ruling.direction === direction);
  const crossing = rulings.filter((ruling) => ruling.direction !== direction).map((ruling) => ruling.at);
  if (running.length < 2 || crossing.length === 0) return [];
  const outwards = end === 'from' ? -1 : 1;
  const ends = running.map((ruling) => outwards * ruling[end]);
  const outermost = Math.max(...ends);
  if (outermost - Math.max(...crossing.map((at) => outwards * at)) < OVERHANG) return [];
  const together = running.filter((_, at) => outermost - (ends[at] ?? 0) <= RULING_TOLERANCE);
  if (together.length < 2 || together.length < TOGETHER * running.length) return [];
  const ats = together.map((ruling) => ruling.at);
  const across = direction === 'horizontal' ? 'vertical' : 'horizontal';
  return [{ direction: across, at: outwards * outermost, from: Math.min(...ats), to: Math.max(...ats) }];
}

/** The rules of one table with those that close its open sides: many tables have no border left and right. */
export function closeSides(rulings: readonly Ruling[]): Ruling[] {
  const sides = [closing(rulings, 'horizontal', 'from'), closing(rulings, 'horizontal', 'to')].flat();
  const closed = [...rulings, ...sides];
  const ends = [closing(closed, 'vertical', 'from'), closing(closed, 'vertical', 'to')].flat();
  return [...closed, ...ends];
}
