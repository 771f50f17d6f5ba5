import { knowledge } from '../../extractors/statistics/vocabulary/knowledge.ts';

/** Every word for recipients: whom a number may count. */
export const RECIPIENT_NAMES: readonly string[] = knowledge.recipients.flatMap(({ names }) => names);
