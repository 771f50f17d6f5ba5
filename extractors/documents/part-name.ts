import { normalise } from '../text/normalise.ts';

/** Longer names are cut: they come from hostile files, and no screen shows them. */
const LONGEST = 240;

/** Marks that turn the order of letters round: `báo cáo‮fdp.exe` looks like a PDF. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The name of a part as it is shown: folders with `/`, in NFC, without drive letters, `..`, controls and marks
 * that turn letters round. It is a label alone; nothing is ever written under it.
 *
 * @param sent as the mail or archive has it; null or nothing readable gives `tep-<number>`
 * @example partName('..\\..\\C:\\Báo cáo.pdf', 1) // 'Báo cáo.pdf'
 */
export function partName(sent: string | null, number: number): string {
  const segments = normalise(sent ?? '')
    .replace(TURNING, '')
    .split(/[\\/\n\f]/)
    .map((segment) => segment.replace(/^[A-Za-z]:$/, '').trim())
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  const name = [...segments.join('/')].slice(-LONGEST).join('');
  return name === '' ? `tep-${number}` : name;
}
