/** Rules that no error is planted for, and why: they are held by their own tests. */
export const UNPLANTED: ReadonlyMap<string, string> = new Map([
  ['after-cut-off', 'needs a campaign in the database'],
  ['outside-period', 'needs a campaign in the database'],
  ['doubtful-number', 'hangs on what two readings of one ink make of it'],
  ['proposal-and-decision', 'needs papers of other kinds than reports'],
  ['unit-told-otherwise', 'needs a table of units in the report of the one above'],
]);
