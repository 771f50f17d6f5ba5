import type { Figure } from '../../model/figure.ts';

/** The fields in which a figure must agree with what was wanted of it; an absent rank must be absent. */
export interface Claim {
  readonly award: string | null;
  readonly rank?: number | undefined;
  readonly recipient: string;
  readonly count: number;
  readonly status: string;
}

/** What became of the figures of one text; nothing is in two of the three. */
export interface Match<W> {
  readonly right: readonly { readonly figure: Figure; readonly wanted: W }[];
  readonly missed: readonly W[];
  readonly extra: readonly Figure[];
}

/** A claim on one line: `HC_LD-2 ca_nhan 1 awarded`. */
export function claimText({ award, rank, recipient, count, status }: Claim): string {
  return `${award ?? '?'}${rank === undefined ? '' : `-${rank}`} ${recipient} ${count} ${status}`;
}

/**
 * Pairs figures with what was wanted, as multisets: each is used once, whole figures only. Of those wanted, the ones
 * that come first choose first.
 *
 * @param agrees what must hold beyond the claim itself, such as the period
 */
export function matchFigures<W extends Claim>(
  figures: readonly Figure[],
  wanted: readonly W[],
  agrees: (figure: Figure, wanted: W) => boolean = () => true,
): Match<W> {
  const left = [...figures];
  const right: { figure: Figure; wanted: W }[] = [];
  const missed: W[] = [];
  for (const one of wanted) {
    const at = left.findIndex((figure) => claimText(figure) === claimText(one) && agrees(figure, one));
    const [figure] = at < 0 ? [] : left.splice(at, 1);
    if (figure) right.push({ figure, wanted: one });
    else missed.push(one);
  }
  return { right, missed, extra: left };
}
