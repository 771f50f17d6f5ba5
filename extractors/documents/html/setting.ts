import { fontOf } from './fonts.ts';
import type { HtmlElement } from './tree.ts';

const STRUCK = new Set(['del', 's', 'strike']);

/** What the text at hand stands in. */
export interface Setting {
  readonly preformatted: boolean;
  readonly superscript: boolean;
  readonly font: string;
}

/** What text within an element stands in. */
export function settingIn(element: HtmlElement, setting: Setting): Setting {
  const style = element.attributes.style ?? '';
  const isRaised = element.name === 'sup' || /vertical-align\s*:\s*super/i.test(style);
  return {
    preformatted: element.name === 'pre' || setting.preformatted,
    superscript: isRaised || setting.superscript,
    font: fontOf(element) ?? setting.font,
  };
}

/** Taken out with tracked changes, or struck through. */
export const isStruck = ({ name, attributes }: HtmlElement): boolean =>
  STRUCK.has(name) || /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(attributes.style ?? '');

/** Whether an element is printed on a new page, as office programs say it. */
export const beginsPage = ({ attributes }: HtmlElement): boolean =>
  /(?:^|;)\s*(?:page-break-before\s*:\s*always|break-before\s*:\s*page)/i.test(attributes.style ?? '');
