import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSyllable } from '../syllable.ts';
import { LEGACY_ENCODINGS } from './encoding.ts';
import { decodeLegacyByLook, detectLegacy } from './look.ts';
import { decodeLegacy } from './runs.ts';
import { encodeLegacy, encodingOf } from './testing/encode.ts';
import { transcode } from './transcode.ts';

const SMALL = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
const REPORTS = new URL('../../../fixtures/reports/', import.meta.url);
/** The words of a report, one piece of text a line. */
const wordsIn = (json: unknown): string[] =>
  typeof json === 'string'
    ? [json]
    : typeof json === 'object' && json !== null
      ? Object.values(json).flatMap(wordsIn)
      : [];
const reports = readdirSync(REPORTS).map((name) =>
  wordsIn(JSON.parse(readFileSync(new URL(name, REPORTS), 'utf8').normalize('NFC')))
    .filter((words) => words.includes(' '))
    .join('\n'),
);
const syllables = [...new Set(reports.join(' ').match(/\p{L}+/gu))].filter(
  (word) => isSyllable(word) && word.length > 1,
);

const [tcvn3, vni, windows1258] = [encodingOf('tcvn3'), encodingOf('vni'), encodingOf('windows-1258')];

const word = fc.constantFrom(...syllables);
const number = fc.oneof(
  fc.nat(99_999).map(String),
  fc.constantFrom('1.245', '12,5%', '05/12/2024', '07', '2020-2024'),
);
const mark = fc.constantFrom(
  ',',
  '.',
  ';',
  ':',
  ' -',
  '/',
  ')',
  ' (',
  '"',
  "'",
  '…',
  '–',
  '“',
  '”',
  '+',
  '*',
  '&',
);
const text = fc
  .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: word }, number), fc.option(mark, { freq: 4 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => parts.map(([part, after]) => part + (after ?? '')).join(' '));

describe('the tables', () => {
  it('have all 67 small letters, and all capitals where the encoding has them', () => {
    for (const encoding of LEGACY_ENCODINGS) {
      for (const letter of SMALL + (encoding.lacksCapitals ? 'ĂÂĐÊÔƠƯ' : SMALL.toUpperCase())) {
        expect(transcode(encodeLegacy(letter, encoding), encoding), `${letter} in ${encoding.name}`).toBe(
          letter,
        );
      }
    }
  });

  it('agree with the windows-1258 of the Encoding Standard', () => {
    const written = new TextDecoder('windows-1258').decode(
      Buffer.from(encodeLegacy(SMALL, windows1258), 'latin1'),
    );
    expect(written.normalize('NFC')).toBe(SMALL);
  });
});

describe('decoding by the name of the font', () => {
  it('gives back any text in VNI, capitals too', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (mixed, capitals) => {
        const printed = capitals ? mixed.toUpperCase() : mixed;
        expect(decodeLegacy(encodeLegacy(printed, vni), 'VNI-Times').text).toBe(printed);
      }),
    );
  });

  it('gives back any text in TCVN3: small letters in .VnTime, capitals in .VnTimeH', () => {
    fc.assert(
      fc.property(text, (mixed) => {
        const [small, capitals] = [mixed.toLowerCase(), mixed.toUpperCase()];
        expect(decodeLegacy(encodeLegacy(small, tcvn3), '.VnTime').text).toBe(small);
        expect(decodeLegacy(encodeLegacy(small, tcvn3), '.VnTimeH').text).toBe(capitals);
        expect(decodeLegacy(encodeLegacy(capitals, tcvn3), '.VnTimeH').text).toBe(capitals);
      }),
    );
  });

  it('leaves Unicode alone under any legacy name', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('.VnTime', '.VnTimeH', 'VNI-Times'), (mixed, font) => {
        const clear = `Điều được thưởng ${mixed}`;
        expect(decodeLegacy(clear, font)).toEqual({ text: clear, encoding: null });
      }),
    );
  });
});

describe('decoding by look', () => {
  it.each(LEGACY_ENCODINGS.map(({ id }) => id))('knows each report in %s', (id) => {
    for (const report of reports) {
      const small = id === 'tcvn3' ? report.toLowerCase() : report;
      const read = decodeLegacyByLook(encodeLegacy(small, encodingOf(id)));
      expect(read.encoding?.id).toBe(id);
      expect(read.text).toBe(small);
    }
  });

  it('leaves each report in Unicode alone, and so every line of it', () => {
    for (const report of reports) {
      for (const line of [report, ...report.split('\n')]) expect(detectLegacy(line), line).toBeNull();
    }
  });

  it('never changes a digit or a mark of ASCII', () => {
    const plain = (value: string) => value.replace(/[^!-@[-`{-~]/g, '');
    fc.assert(
      fc.property(text, fc.constantFrom(...LEGACY_ENCODINGS.map(({ id }) => id)), (mixed, id) => {
        const written = encodeLegacy(mixed, encodingOf(id));
        expect(plain(decodeLegacyByLook(written).text)).toBe(plain(written));
      }),
    );
  });

  it('leaves measures, prices and other languages alone', () => {
    for (const other of [
      '30°C ± 5 m² «ta» 10µm ©2020',
      'Le café à Genève, déjà vu',
      'hoà',
      'toàn',
      '5.000.000®',
    ])
      expect(decodeLegacyByLook(other).text).toBe(other);
  });

  it('knows a cell of two words', () => {
    expect(decodeLegacyByLook('TËp thÓ').text).toBe('Tập thể');
    expect(decodeLegacyByLook('Taëng thöôûng').text).toBe('Tặng thưởng');
  });
});
