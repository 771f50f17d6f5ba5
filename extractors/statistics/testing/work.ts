/** What is counted: an object that methods live on, one of them, and what a call of it costs. */
interface Counted {
  readonly home: object;
  readonly method: string;
  readonly cost: (self: unknown, argument: unknown, result: unknown) => number;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) || typeof value === 'string' ? value.length : 0;
}

const EACH = (): number => 1;
const OWN_LENGTH = (self: unknown): number => lengthOf(self);

/** The letters that a search went over: up to its match, all where there is none, one where it must match at once. */
function searched(pattern: unknown, text: unknown, match: unknown): number {
  const { source, global } = pattern instanceof RegExp ? pattern : /^/;
  if (!Array.isArray(match)) return source.startsWith('^') ? 1 : 1 + lengthOf(text);
  const index: unknown = Reflect.get(match, 'index');
  return 1 + lengthOf(match[0]) + (global || typeof index !== 'number' ? 0 : index);
}

/** The looks at tags and at the lexicon, the letters searched, and the lists gone through or copied. */
const COUNTED: readonly Counted[] = [
  { home: Set.prototype, method: 'has', cost: EACH },
  { home: Map.prototype, method: 'get', cost: EACH },
  { home: RegExp.prototype, method: 'exec', cost: searched },
  ...['map', 'flatMap', 'filter', 'join'].map((method) => ({
    home: Array.prototype,
    method,
    cost: OWN_LENGTH,
  })),
  { home: Array.prototype, method: 'slice', cost: (_self, _from, result) => lengthOf(result) },
];

/**
 * How much work a piece of code makes of its task, counted in steps that reading is made of. The same on every machine
 * and however busy it is, which no clock is.
 */
export function workOf(task: () => unknown): number {
  let work = 0;
  const restore = COUNTED.map(({ home, method, cost }) => {
    const original: unknown = Reflect.get(home, method);
    if (typeof original !== 'function') throw new TypeError(`nothing to count: ${method}`);
    const counting = function (this: unknown, ...args: readonly unknown[]): unknown {
      const result: unknown = Reflect.apply(original, this, args);
      work += cost(this, args[0], result);
      return result;
    };
    Reflect.set(home, method, counting);
    return () => Reflect.set(home, method, original);
  });
  try {
    task();
  } finally {
    for (const put of restore) put();
  }
  return work;
}
