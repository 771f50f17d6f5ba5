import { raised } from '../../text/raised.ts';
import { type Element, textWithin } from './xml.ts';

/** A formula on one line: fractions with "/", powers raised. */
export function formulaText(element: Element): string {
  const part = (name: string) =>
    element.children
      .filter((child) => child.name === name)
      .map(formulaText)
      .join('');
  if (element.name === 'm:t') return textWithin(element);
  if (element.name === 'm:f') return `${part('m:num')}/${part('m:den')}`;
  if (element.name === 'm:sSup') return part('m:e') + raised(part('m:sup'));
  return element.children.map(formulaText).join('');
}
