import { availableParallelism } from 'node:os';

/** As many as there are cores, but no more than two: each engine takes over 100 MB. */
export const DEFAULT_ENGINES = Math.min(2, availableParallelism());

/**
 * Lends out at most `size` things, each made when it is first needed; who comes when all are lent waits in line.
 */
export class Pool<T> {
  readonly #make: () => Promise<T>;
  readonly #size: number;
  readonly #idle: T[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #made: T[] = [];
  #lent = 0;

  constructor(size: number, make: () => Promise<T>) {
    this.#size = size;
    this.#make = make;
  }

  /** Runs `use` with one of the things and takes it back afterwards. A thing that `use` failed with is dropped. */
  async with<R>(use: (thing: T) => Promise<R>): Promise<R> {
    while (this.#lent >= this.#size) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#lent += 1;
    try {
      const thing = this.#idle.pop() ?? (await this.#create());
      const result = await use(thing);
      this.#idle.push(thing);
      return result;
    } finally {
      this.#lent -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Every thing made so far, for its end. */
  drain(): T[] {
    this.#idle.length = 0;
    return this.#made.splice(0);
  }

  async #create(): Promise<T> {
    const thing = await this.#make();
    this.#made.push(thing);
    return thing;
  }
}
