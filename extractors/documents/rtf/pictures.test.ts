import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { openRtf } from './reader.ts';

const png = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
const LARGE = String.raw`\picwgoal8000\pichgoal4000`;

const open = (body: string | Buffer) =>
  openRtf(
    Buffer.concat([
      Buffer.from('{\\rtf1\\ansi '),
      typeof body === 'string' ? Buffer.from(body) : body,
      Buffer.from('}'),
    ]),
    'a.rtf',
    DEFAULT_LIMITS,
  );

async function issuesOf(body: string): Promise<string[]> {
  const page = await (await open(body)).readText(1);
  if (page.kind !== 'text') throw new Error('a picture that is read');
  return page.result.issues.map(({ code }) => code);
}

describe('pictures in RTF', () => {
  it.each([
    ['in the text', (hex: string) => String.raw`{\*\shppict{\pict\pngblip${LARGE} ${hex}}}`],
    ['broken into lines', (hex: string) => `{\\pict\\pngblip${LARGE}\n${hex.replace(/.{127}/g, '$&\r\n')}}`],
    [
      'that float',
      (hex: string) =>
        String.raw`{\shp{\*\shpinst\shpleft0{\sp{\sn pib}{\sv {\pict\pngblip${LARGE} ${hex}}}}}{\shprslt{\*\do x}}}`,
    ],
  ])('%s are read by OCR', async (_, group) => {
    const reader = await open(`Truoc\\par ${group((await png()).toString('hex'))}\\par Sau\\par`);
    expect(await reader.readText(1)).toMatchObject({ kind: 'needs-ocr', reason: 'picture' });
    const { data, info } = await sharp((await reader.picture(1, 72, 0)).webp)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[180 * info.width + 150]).toBeLessThan(60);
  });

  it('are read from binary data', async () => {
    const file = await png();
    const head = Buffer.from(`{\\pict\\pngblip${LARGE}\\bin${file.length} `);
    const reader = await open(Buffer.concat([head, file, Buffer.from('}\\par')]));
    expect(await reader.readText(1)).toMatchObject({ kind: 'needs-ocr' });
  });

  it('never part the sentence that they hang on', async () => {
    const small = String.raw`{\pict\wmetafile8${LARGE} 0102}`;
    const page = await (await open(`Co 4${small}8 ca nhan\\par`)).readText(1);
    expect(page).toMatchObject({
      result: { value: { lines: [{}] }, issues: [{ code: 'metafile-picture' }] },
    });
    if (page.kind === 'text') expect(page.result.value.lines.map(textOf)).toEqual(['Co 48 ca nhan']);
  });

  it.each([
    ['drawn by commands', String.raw`\emfblip${LARGE} 0102`, ['metafile-picture']],
    ['that are broken', String.raw`\pngblip${LARGE} 89504e47`, ['damaged-picture']],
    ['of no known kind', String.raw`\dibitmap0${LARGE} 0102`, ['unread-picture']],
    ['small as they are scaled', String.raw`\pngblip\picscalex10\picscaley10${LARGE} 8950`, []],
  ])('%s are told of where they are large', async (_, pict, codes) => {
    expect(await issuesOf(`a{\\pict${pict}}\\par`)).toEqual(codes);
  });

  it('stand once where they are written for older programs too', async () => {
    const both = String.raw`{\*\shppict{\pict\emfblip${LARGE} 01}}{\nonshppict{\pict\wmetafile8${LARGE} 01}}`;
    expect(await issuesOf(`a${both}\\par`)).toEqual(['metafile-picture']);
  });
});
