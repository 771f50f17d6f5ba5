import { recheckStale } from '../check/across/recheck.ts';
import type { PipelineContext } from '../context.ts';

/** Holds what has changed against the other documents: the one that the job names, and whatever else is marked. */
export async function compareStep(context: Pick<PipelineContext, 'db' | 'reached'>): Promise<void> {
  await recheckStale(context.db);
  context.reached('compare:done');
}
