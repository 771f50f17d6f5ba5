/** Letters and marks that are written as words ([MSFT-RTF] 1.9.1, "Special characters"). */
export const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['-', '\u00ad'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
]);
