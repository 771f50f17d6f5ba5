import enErrors from './en/errors.json' with { type: 'json' };
import enFlags from './en/flags.json' with { type: 'json' };
import enIssues from './en/issues.json' with { type: 'json' };
import enProgram from './en/program.json' with { type: 'json' };
import viErrors from './vi/errors.json' with { type: 'json' };
import viFlags from './vi/flags.json' with { type: 'json' };
import viIssues from './vi/issues.json' with { type: 'json' };
import viProgram from './vi/program.json' with { type: 'json' };

export type Language = 'vi' | 'en';
export type Parameters = Readonly<Record<string, string | number>>;

type Wordings = Readonly<Record<string, Readonly<Record<string, string>>>>;

const WORDINGS: Readonly<Record<Language, Wordings>> = {
  vi: { errors: viErrors, flags: viFlags, issues: viIssues, program: viProgram },
  en: { errors: enErrors, flags: enFlags, issues: enIssues, program: enProgram },
};

/** A wording that code asks for and no locale file has: our own bug, found by `locales/message.test.ts`. */
export class MissingWordingError extends Error {
  override readonly name = 'MissingWordingError';
  constructor(language: Language, key: string) {
    super(`no wording for "${key}" in locales/${language}`);
  }
}

/**
 * The wording of `area.code` with `{parameter}` filled in.
 *
 * @example message('vi', 'errors.empty-file', { file: 'a.pdf' })
 * @throws MissingWordingError where the locale has no such key
 */
export function message(language: Language, key: string, parameters: Parameters = {}): string {
  const dot = key.indexOf('.');
  const template = WORDINGS[language][key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (template === undefined) throw new MissingWordingError(language, key);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? `{${name}}`));
}

/** Every key of a locale, `area.code`; the test holds the two languages against each other. */
export function keysOf(language: Language): string[] {
  return Object.entries(WORDINGS[language]).flatMap(([area, entries]) =>
    Object.keys(entries).map((code) => `${area}.${code}`),
  );
}
