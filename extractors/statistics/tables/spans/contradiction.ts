import { awardOf } from '../../awards.ts';
import { onlyRecipient } from '../../reading/choose.ts';
import type { AwardUse } from '../../tagging/term.ts';
import { knowledge } from '../../vocabulary/knowledge.ts';
import { namesTogether } from '../award-across.ts';
import type { Column } from '../columns.ts';
import type { GridCell } from '../grid.ts';
import { senseOf } from '../head.ts';
import type { Layout } from '../layout.ts';

function awardIn(cell: GridCell): AwardUse | null {
  const use = senseOf(cell).award?.content.use;
  return use === undefined || use.kind === 'none' ? null : use;
}

/** The awards that words can mean: of "Bằng khen" those of every grantor. */
function meantBy(use: AwardUse): readonly string[] {
  if (use.kind === 'award') return [use.award.id];
  if (use.kind === 'none') return [];
  const family = knowledge.families.find(({ id }) => id === use.family.id);
  return family === undefined ? [] : [...Object.values(family.byGrantor), family.otherwise];
}

/** "LĐTT" below "Bằng khen": heads over one another name one award, or one that both can mean. */
function namesTwoAwards({ stack }: Column): boolean {
  const uses = stack.map(awardIn).filter((use) => use !== null);
  const [first = [], ...more] = uses.map(meantBy);
  return (
    uses.length > 1 && !namesTogether(stack) && more.some((ids) => !ids.some((id) => first.includes(id)))
  );
}

/** "Tập thể" above "Cá nhân", or above an award that no collective gets. */
function namesTwoRecipients({ stack, head }: Column): boolean {
  const named = stack
    .map(senseOf)
    .flatMap(({ recipient, weak }) => (recipient === null || weak ? [] : [recipient]));
  const use = head.award?.content.use;
  const allowed = use?.kind === 'award' ? awardOf(use.award.id)?.recipients : undefined;
  const only = use?.kind === 'award' ? onlyRecipient(use.award.id) : null;
  const kinds = new Set([...named, ...(only === null ? [] : [only])]);
  kinds.delete('undivided');
  if (kinds.has('tap_the')) kinds.delete('doanh_nghiep');
  return (
    kinds.size > 1 ||
    (allowed !== undefined && named.some((one) => one !== 'undivided' && !allowed.includes(one)))
  );
}

/** "Hạng Nhất" below an award without ranks, "UBND tỉnh" below one whose name says who grants it. */
function namesWhatNoneHas({ stack }: Column): boolean {
  const nearest = stack.at(-1);
  const outer = stack
    .slice(0, -1)
    .map(awardIn)
    .findLast((use) => use !== null);
  if (nearest === undefined || outer === undefined || awardIn(nearest) !== null || namesTogether(stack))
    return false;
  const { rank, grantor, recipient } = senseOf(nearest);
  const ranked = outer.kind === 'award' && awardOf(outer.award.id)?.ranked === true;
  return (rank !== null && !ranked) || (grantor !== null && recipient === null && outer.kind === 'award');
}

/** What a head says, in one key: "TT" and "Tập thể" say the same; its words where they say nothing known. */
function saidBy(cell: GridCell): string {
  const { award, rank, recipient, grantor, occasion, period, status, role, sex } = senseOf(cell);
  const use = awardIn(cell);
  const id = use === null || award === null ? null : meantBy(use).join(' ');
  const said = [
    id,
    rank,
    recipient,
    grantor?.text ?? null,
    occasion,
    period?.label ?? null,
    status,
    role,
    sex,
  ];
  return said.every((one) => one === null) ? cell.key : JSON.stringify(said);
}

/** "Tập thể" twice below the same head. */
function namesTwice({ at, stack }: Column, columns: readonly Column[]): boolean {
  const [nearest, outer] = [stack.at(-1), stack.at(-2)];
  if (nearest === undefined || outer === undefined) return false;
  return columns.some((other) => {
    const beside = other.stack.at(-1);
    return (
      other.at < at &&
      other.stack.at(-2) === outer &&
      beside !== undefined &&
      saidBy(beside) === saidBy(nearest)
    );
  });
}

/** "Tập thể" that counts none of the awards beside it. */
function namesNoAward(column: Column, { columns, sums }: Layout): boolean {
  if (column.kind !== 'count' || column.head.recipient === null) return false;
  const owner = columns[sums.ownerOf.get(column.at) ?? -1];
  return ![...column.stack, ...(owner?.stack ?? [])].some((cell) => awardIn(cell) !== null);
}

/** Whether the heads of a table cannot stand over one another as they are laid. */
export function contradictsItself(layout: Layout): boolean {
  const { columns, rows } = layout;
  const counted = columns.filter(({ kind }) => kind === 'count' || kind === 'part' || kind === 'total');
  const awarded = counted.some(({ stack }) => stack.some((cell) => awardIn(cell) !== null));
  const inRows = rows.some(({ own }) => own.award !== null);
  return counted.some(
    (column) =>
      namesTwoAwards(column) ||
      namesTwoRecipients(column) ||
      namesWhatNoneHas(column) ||
      namesTwice(column, counted) ||
      (awarded && !inRows && namesNoAward(column, layout)),
  );
}
