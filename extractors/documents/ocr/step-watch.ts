import { AsyncLocalStorage } from 'node:async_hooks';
import type { Box } from '../../../model/geometry.ts';
import type { GreyPicture } from './engine.ts';

/** The steps from a page's picture to its words, in their order. */
export const STEPS = ['grey', 'edges', 'light', 'seals', 'level', 'words'] as const;
export type Step = (typeof STEPS)[number];

/** Is shown the picture after each step, and what was found on it; reading goes on when it is done. */
export type StepWatcher = (step: Step, picture: GreyPicture, found: readonly Box[]) => Promise<void>;

/** A page may be read through several layers (a picture on a page of a Word file): none of them has to know. */
const watching = new AsyncLocalStorage<StepWatcher>();

/**
 * Does some reading and shows a watcher every picture on the way.
 *
 * @example await watchSteps(async (step, picture) => save(step, picture), () => reader.recognise(1, engine))
 */
export function watchSteps<T>(watcher: StepWatcher, work: () => Promise<T>): Promise<T> {
  return watching.run(watcher, work);
}

/** Shows a picture to whoever watches. @param found boxes in pixels of the picture */
export async function showStep(step: Step, picture: GreyPicture, found: readonly Box[] = []): Promise<void> {
  await watching.getStore()?.(step, picture, found);
}
