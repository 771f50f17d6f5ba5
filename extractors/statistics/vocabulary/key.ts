import { remembered } from '../../text/remembered.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const TONE_NUMBERS: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '3',
  '\u0303': '4',
  '\u0309': '5',
  '\u0323': '6',
};

/** Y for i after these consonants is a matter of house style: "sĩ"/"sỹ", "kỉ"/"kỷ", "tỉ"/"tỷ". */
const I_OR_Y = /^([hklmst])y$/;

/** No syllable has "ưo" before a letter: the second horn was not typed ("ngưòi", "thưỏng"). */
const LOST_HORN = /ưo(?=\p{L})/u;

/**
 * A syllable in the form it is matched in: NFC, lower case, its tone written behind it, so that "hoà" and
 * "hòa", "sĩ" and "sỹ" are one. For matching only; what is shown is always the printed text.
 *
 * @example syllableKey('Thưởng') // 'thương5'
 */
export const syllableKey = remembered((text) => {
  const decomposed = text.toLowerCase().normalize('NFD');
  const tone = decomposed.match(TONES)?.[0];
  const letters = decomposed
    .replace(TONES, '')
    .normalize('NFC')
    .replace(I_OR_Y, '$1i')
    .replace(LOST_HORN, 'ươ');
  return tone === undefined ? letters : `${letters}${TONE_NUMBERS[tone] ?? ''}`;
});
