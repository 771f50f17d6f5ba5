import { type Language, message, type Parameters } from '../locales/message.ts';

/** The language of what is printed: Vietnamese, or English with `BANGVANG_LANGUAGE=en`. */
export function language(environment: NodeJS.ProcessEnv = process.env): Language {
  return environment.BANGVANG_LANGUAGE === 'en' ? 'en' : 'vi';
}

/** Prints `locales/<language>/program.json`'s wording for people at the terminal. */
export function say(code: string, parameters: Parameters = {}): void {
  process.stdout.write(`${message(language(), `program.${code}`, parameters)}\n`);
}

/** The same on the error stream. */
export function complain(code: string, parameters: Parameters = {}): void {
  process.stderr.write(`${message(language(), `program.${code}`, parameters)}\n`);
}
