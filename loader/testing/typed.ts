import words from './words.json' with { type: 'json' };

interface Place {
  readonly line: number;
}

export function fail<T extends Place>(place: T): never {
  throw new Error(`${words.said} ${(place as Place).line}`);
}

fail({ line: 8 } satisfies Place);
