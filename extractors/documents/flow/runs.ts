import type { FlowRun } from './flow.ts';

/** Adds a run to those of a paragraph; one that looks like the last is joined to it. */
export function addRun(runs: FlowRun[], run: FlowRun): void {
  const last = runs.at(-1);
  if (last !== undefined && last.font === run.font && (last.raised ?? false) === (run.raised ?? false))
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else if (run.text !== '') runs.push(run);
}
