import { type Language, message } from '../locales/message.ts';
import type { Issue } from '../model/issue.ts';
import { wordingOf } from '../pipeline/check/wording.ts';
import type { ReviewDocument, ReviewFlag } from '../store/review.ts';

/** What is kept is worded in Vietnamese; the English screens get the same codes and numbers in English. */
export function documentInLanguage(document: ReviewDocument, language: Language): ReviewDocument {
  if (language === 'vi') return document;
  return {
    ...document,
    issues: document.issues.map((issue) => issueInLanguage(issue, language)),
    pages: document.pages.map((page) => ({
      ...page,
      issues: page.issues.map((issue) => issueInLanguage(issue, language)),
    })),
    flags: document.flags.map((flag) => flagInLanguage(flag, language)),
  };
}

export function flagInLanguage(review: ReviewFlag, language: Language): ReviewFlag {
  if (language === 'vi') return review;
  const { rule, severity, parameters } = review.flag;
  return { ...review, flag: { ...review.flag, message: wordingOf(language, rule, severity, parameters) } };
}

function issueInLanguage(issue: Issue, language: Language): Issue {
  return { ...issue, message: message(language, `issues.${issue.code}`, issue.parameters) };
}
