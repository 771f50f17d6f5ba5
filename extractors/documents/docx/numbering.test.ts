import { describe, expect, it } from 'vitest';
import { wordPart } from '../testing/make-docx.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';
import { parseXml } from './xml.ts';

const level = (depth: number, format: string, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`;

const PART = parseXml(
  wordPart(
    'w:numbering',
    `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.', '<w:isLgl/>')}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '\uf0b7')}</w:abstractNum>
     <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '+')}${level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
     <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
     <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
     <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  ),
);
const STYLES = parseXml(
  wordPart(
    'w:styles',
    `<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
     <w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`,
  ),
);

function labels(...paragraphs: (readonly [string, number] | string)[]): string[] {
  const numbering = new Numbering(PART, new Styles(STYLES));
  return paragraphs.map((paragraph) => {
    const properties =
      typeof paragraph === 'string'
        ? paragraph
        : `<w:numPr><w:ilvl w:val="${paragraph[1]}"/><w:numId w:val="${paragraph[0]}"/></w:numPr>`;
    const [element] = parseXml(wordPart('w:p', `<w:pPr>${properties}</w:pPr>`));
    return element === undefined ? '?' : numbering.labelOf(element);
  });
}

describe('Numbering', () => {
  it('counts level by level, and begins lower levels anew', () => {
    expect(labels(['1', 0], ['1', 1], ['1', 1], ['1', 2], ['1', 2], ['1', 0], ['1', 1])).toEqual([
      'I.',
      '1.1.',
      '1.2.',
      'a)',
      'b)',
      'II.',
      '2.1.',
    ]);
  });

  it('shows typed bullets as typed and ornaments as dashes', () => {
    expect(labels(['2', 0], ['1', 3])).toEqual(['+', '-']);
  });

  it('counts on where a level never restarts', () => {
    expect(labels(['2', 1], ['2', 0], ['2', 1])).toEqual(['1.', '+', '2.']);
  });

  it('begins a list anew where it says so', () => {
    expect(labels(['1', 0], ['1', 0], ['3', 0])).toEqual(['I.', 'II.', 'I.']);
  });

  it('takes the list from the style, and none where the paragraph says 0', () => {
    const styled = '<w:pStyle w:val="Muc"/>';
    const none = `${styled}<w:numPr><w:numId w:val="0"/></w:numPr>`;
    expect(labels(styled, none, styled, '<w:pStyle w:val="MucCon"/>')).toEqual(['I.', '', 'II.', '2.1.']);
  });

  it('leaves a list that is not defined without labels', () => expect(labels(['9', 0])).toEqual(['']));
});
