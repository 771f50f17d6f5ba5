/** A document in the marks of `fixtures/README.md`: the lines `key: value` before its text, and the lines of it. */
export interface Paper {
  readonly head: Readonly<Record<string, string>>;
  readonly body: readonly string[];
}

/** The paper with other lines in its head. */
export function headed(paper: Paper, head: Readonly<Record<string, string>>): Paper {
  return { ...paper, head: { ...paper.head, ...head } };
}

/** The paper with lines before all others, such as the letter that it answers. */
export function beginning(paper: Paper, ...lines: readonly string[]): Paper {
  return { ...paper, body: [...lines, ...paper.body] };
}

/** The paper with every line put otherwise. */
export function reworded(paper: Paper, change: (line: string) => string): Paper {
  return { ...paper, body: paper.body.map(change) };
}
