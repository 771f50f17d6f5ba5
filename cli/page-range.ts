import { InvalidArgumentError } from 'commander';

/**
 * Which pages a range names: `3-5`, `2`, `1,4-6`, `7-`.
 * @throws InvalidArgumentError for anything else
 */
export function parsePageRange(text: string): (page: number) => boolean {
  const ranges = text.split(',').map((part) => {
    const match = /^\s*(\d+)\s*(?:(-)\s*(\d+)?)?\s*$/.exec(part);
    if (!match) throw new InvalidArgumentError(text);
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[3] ?? Number.POSITIVE_INFINITY);
    if (from < 1 || to < from) throw new InvalidArgumentError(text);
    return { from, to };
  });
  return (page) => ranges.some(({ from, to }) => page >= from && page <= to);
}
