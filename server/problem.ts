import type { Context } from 'hono';
import { type Language, message } from '../locales/message.ts';
import { NamedError } from '../model/errors.ts';
import { describeFailure, type Failure } from '../model/failure.ts';
import type { Problem } from './contract.ts';

/** The language of the words in an answer: Vietnamese unless the screens ask for English. */
export function languageOf(c: Context): Language {
  return c.req.header('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

/** What is told of an error; of a bug of ours only that it is one, the rest is for the log. */
export function problemOf(error: unknown, language: Language): Problem {
  if (error instanceof NamedError) {
    const details = [...error.details(language)];
    return {
      code: error.code,
      reason: error.reason(language),
      remedy: error.remedy(language),
      ...(details.length > 0 && { details }),
    };
  }
  return {
    code: 'bug',
    reason: message(language, 'errors.bug'),
    remedy: message(language, 'errors.bug.remedy'),
  };
}

export function wordsOf(failure: Failure | null, language: Language) {
  return failure && describeFailure(failure, language);
}
