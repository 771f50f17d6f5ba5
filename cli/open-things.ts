interface Closable {
  close(): Promise<void>;
}

/** Things opened one after the other, closed in the opposite order; each is closed even if another fails to. */
export class OpenThings {
  readonly #things: Closable[] = [];

  add<T extends Closable>(thing: T): T {
    this.#things.push(thing);
    return thing;
  }

  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (let thing = this.#things.pop(); thing; thing = this.#things.pop()) {
      await thing.close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'closing failed');
  }
}

/** Runs `work` with a stack of open things that is closed at its end, however it ends. */
export async function withOpenThings(work: (things: OpenThings) => Promise<void>): Promise<void> {
  const things = new OpenThings();
  try {
    await work(things);
  } finally {
    await things.close();
  }
}
