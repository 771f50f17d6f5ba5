import { message, type Parameters } from '../../locales/message.ts';
import { language } from '../say.ts';

/** A wording of the program in the reader's language. */
export function word(code: string, parameters: Parameters = {}): string {
  return message(language(), `program.${code}`, parameters);
}
