/** A field of a head row, and the place among the places of its row that it was printed in. */
export interface HeadField<T> {
  readonly value: T;
  readonly at: number;
}

/** A field laid over columns: from `column` over `columnSpan` of them, down over `rowSpan` rows of the head. */
export interface Laid<T> {
  readonly value: T;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The head rows of a table as they were printed, without the spans of their cells. */
export interface LooseHead<T> {
  readonly columns: number;
  readonly rows: readonly (readonly HeadField<T>[])[];
  /** Whether a field can head one column down to the counts, or the columns `[from, to)` as a group with heads below. */
  readonly canHead: (value: T, column: number) => boolean;
  readonly canGroup: (value: T, from: number, to: number) => boolean;
  /** Whether a column may have no head: it counts nothing. */
  readonly canBeBare: (column: number) => boolean;
  /** Whether the first row may have lost its end, above columns that can be bare. */
  readonly cutOff: boolean;
}

/** What a column still lacks a head from: the group that it stands in; null where its head reaches down. */
type Cover = readonly (number | null)[];

/** Above so many steps a head is not told by trying. */
const MOST_STEPS = 20_000;

interface State<T> {
  readonly head: LooseHead<T>;
  /** The ways found, by what they lay where. */
  readonly found: Map<string, readonly Laid<T>[]>;
  steps: number;
}

interface Step<T> {
  readonly row: number;
  readonly above: Cover;
  readonly below: Cover;
  readonly laid: readonly Laid<T>[];
}

/** Whether the places of a row can be the columns: the last is filled, or empty ones were kept. */
function isExact<T>(fields: readonly HeadField<T>[], columns: number): boolean {
  return fields.at(-1)?.at === columns - 1 || fields.some(({ at }, index) => at !== index);
}

function isLast<T>({ head }: State<T>, row: number): boolean {
  return row === head.rows.length - 1;
}

/** Lays a field from a column on over `span`, as head of one column, or as a group over several. */
function* laidAt<T>(
  state: State<T>,
  step: Step<T>,
  value: T,
  column: number,
  span: number,
): Generator<Step<T>> {
  const { head } = state;
  const one = { value, row: step.row, column, columnSpan: span };
  const below = (cover: number | null): Cover =>
    step.below.map((own, at) => (at >= column && at < column + span ? cover : own));
  if (span === 1 && head.canHead(value, column)) {
    const rowSpan = head.rows.length - step.row;
    yield { ...step, below: below(null), laid: [...step.laid, { ...one, rowSpan }] };
  }
  if (!isLast(state, step.row) && head.canGroup(value, column, column + span))
    yield {
      ...step,
      below: below(step.row * head.columns + column),
      laid: [...step.laid, { ...one, rowSpan: 1 }],
    };
}

/** The columns from `column` on that stand in the same group. */
function roomAt(cover: Cover, column: number): number {
  const group = cover[column];
  let end = column;
  while (end < cover.length && group !== null && cover[end] === group) end += 1;
  return end - column;
}

/** A row whose places are the columns: an empty place goes on with the head above or to the left. */
function layExact<T>(state: State<T>, step: Step<T>, places: ReadonlyMap<number, T>, column: number): void {
  state.steps += 1;
  if (state.steps > MOST_STEPS) return;
  const { head } = state;
  if (column >= head.columns) {
    nextRow(state, step);
    return;
  }
  const value = places.get(column);
  if (value === undefined) {
    const free = step.above[column] === null || (step.row === 0 && head.canBeBare(column));
    if (free) layExact(state, { ...step, below: bare(step.below, column) }, places, column + 1);
    return;
  }
  let most = 1;
  const room = roomAt(step.above, column);
  while (most < room && !places.has(column + most)) most += 1;
  if (room === 0) return;
  for (let span = most; span >= 1; span -= 1)
    for (const next of laidAt(state, step, value, column, span)) layExact(state, next, places, column + span);
}

function bare(below: Cover, column: number): Cover {
  return below.map((own, at) => (at === column ? null : own));
}

/** A row of which only the order is kept; an empty place stands below a head that reaches down. */
function layInOrder<T>(state: State<T>, step: Step<T>, fields: readonly (T | null)[], column: number): void {
  state.steps += 1;
  if (state.steps > MOST_STEPS) return;
  const { head } = state;
  const showsHoles = fields.includes(null);
  if (column >= head.columns) {
    if (fields.length === 0) nextRow(state, step);
    return;
  }
  if (step.above[column] === null) {
    const rest = showsHoles && fields[0] === null ? fields.slice(1) : fields;
    layInOrder(state, { ...step, below: bare(step.below, column) }, rest, column + 1);
    return;
  }
  const [value, ...rest] = fields;
  if (value === undefined) {
    if (step.row === 0 && head.cutOff && head.canBeBare(column))
      layInOrder(state, { ...step, below: bare(step.below, column) }, [], column + 1);
    return;
  }
  if (value === null) return;
  for (let span = 1; span <= roomAt(step.above, column); span += 1)
    for (const next of laidAt(state, step, value, column, span)) layInOrder(state, next, rest, column + span);
}

/** Fields never change their order, so that places and spans tell two ways apart. */
function keyOf<T>(laid: readonly Laid<T>[]): string {
  return laid
    .map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan].join(' '))
    .join('|');
}

function nextRow<T>(state: State<T>, step: Step<T>): void {
  const row = step.row + 1;
  const fields = state.head.rows[row];
  if (fields === undefined) {
    if (step.below.every((cover) => cover === null)) state.found.set(keyOf(step.laid), step.laid);
    return;
  }
  layRow(state, { ...step, row, above: step.below }, fields);
}

function layRow<T>(state: State<T>, step: Step<T>, fields: readonly HeadField<T>[]): void {
  const last = fields.at(-1)?.at ?? -1;
  const places = new Map(fields.map(({ at, value }) => [at, value]));
  const exact = isExact(fields, state.head.columns);
  if (exact) layExact(state, step, places, 0);
  if (last === state.head.columns - 1 || (exact && step.row === 0)) return;
  const order = Array.from({ length: last + 1 }, (_, at) => places.get(at) ?? null);
  layInOrder(state, step, order, 0);
}

/**
 * Every way in which the fields of head rows can lie over the columns below them, so that each column has its heads:
 * in a row whose empty places were kept a field goes on over the empty ones to its right, in one that lost them over
 * any number. Null where there are too many ways to try.
 *
 * @example "Đơn vị, Giấy khen" over "Tập thể, Cá nhân" and three columns: "Giấy khen" over the last two, one way
 */
export function layHeads<T>(head: LooseHead<T>): (readonly Laid<T>[])[] | null {
  const [first] = head.rows;
  if (first === undefined) return [];
  const cover = Array.from({ length: head.columns }, () => 0);
  const state: State<T> = { head, found: new Map(), steps: 0 };
  layRow(state, { row: 0, above: cover, below: cover, laid: [] }, first);
  return state.steps > MOST_STEPS ? null : [...state.found.values()];
}
