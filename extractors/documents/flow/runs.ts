import type { FlowRun } from './flow.ts';

/** Adds a run to those of a paragraph; one that looks like the last is joined to it. */
export function addRun(runs: FlowRun[], run: FlowRun): void {
  const last = runs.at(-1);
  if (last !== undefined && looksLike(last, run))
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else if (run.text !== '') runs.push(run);
}

const looksLike = (one: FlowRun, other: FlowRun): boolean =>
  one.font === other.font &&
  (one.raised ?? false) === (other.raised ?? false) &&
  (one.struck ?? false) === (other.struck ?? false);
