import { message } from '../locales/message.ts';
import type { Issue } from './issue.ts';

type Place = Pick<Issue, 'page' | 'box'>;

/** An issue worded in Vietnamese from `locales/vi/issues.json`. @throws MissingWordingError for an unknown code. */
export function issue(
  code: string,
  severity: Issue['severity'],
  parameters: Issue['parameters'] = {},
  place: Place = {},
): Issue {
  return { code, severity, parameters, message: message('vi', `issues.${code}`, parameters), ...place };
}
