import { recheckStale } from '../pipeline/check/across/recheck.ts';
import type { ServerContext } from './context.ts';

/**
 * Holds what a person has just changed against the other documents, so that the flags are right when the screen asks
 * for them. What a person said is kept already: trouble here is only told, and the worker tries it again.
 */
export async function recheck({ db, log }: Pick<ServerContext, 'db' | 'log'>): Promise<void> {
  await recheckStale(db).catch((error: unknown) => log.warn({ error }, 'not compared, trying again later'));
}
