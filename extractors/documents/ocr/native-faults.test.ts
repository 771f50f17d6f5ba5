import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OcrEngine } from './engine.ts';
import { findNativeTesseract } from './native.ts';

const WHITE = { width: 40, height: 20, dpi: 300, pixels: new Uint8Array(800).fill(255) };
const HEADER =
  'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bangvang-ocr-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** A program that introduces itself as Tesseract and then reads as `body` says. */
async function programThat(name: string, body: string, timeoutMs = 20_000): Promise<OcrEngine> {
  const program = join(folder, name);
  const script = `#!/bin/sh
case "$1" in
  --version) echo "tesseract 5.3.0"; exit 0;;
  --list-langs) printf 'vie\neng\n'; exit 0;;
esac
cat > /dev/null
${body}
`;
  await writeFile(program, script);
  await chmod(program, 0o755);
  const engine = await findNativeTesseract({ program, size: 1, timeoutMs });
  if (engine === null) throw new Error('the program did not introduce itself');
  return engine;
}

describe('a native engine that fails', () => {
  it.each([
    ['is killed', 'kill -9 $$', 'SIGKILL'],
    [
      'ends with an error',
      'echo "read_params_file: out of memory" >&2; exit 3',
      'exit 3, read_params_file: out of memory',
    ],
    ['writes no valid UTF-8', `printf '${HEADER}\n\\377\\376\n'`, 'invalid UTF-8'],
    ['writes something else', 'echo "Xin chao"', 'Xin chao'],
    [
      'writes a broken table',
      `printf '${HEADER}\n5\\t1\\t1\\t1\\t1\\t1\\tx\\t0\\t5\\t5\\t90\\t48\n'`,
      '5\t1',
    ],
  ])('%s', async (name, body, detail) => {
    const engine = await programThat(name.replaceAll(' ', '-'), body);
    await expect(engine.recognise(WHITE, 'page')).rejects.toMatchObject({
      code: 'ocr-failed',
      retryable: true,
      parameters: { detail: expect.stringContaining(detail) },
    });
    await expect(engine.second.readLines([WHITE])).rejects.toMatchObject({ code: 'ocr-failed' });
    await engine.close();
  });

  it('is ended where it hangs', async () => {
    const engine = await programThat('hangs', 'exec sleep 600', 200);
    await expect(engine.recognise(WHITE, 'page')).rejects.toMatchObject({
      code: 'ocr-failed',
      parameters: { detail: 'SIGKILL' },
    });
    await engine.close();
  });

  it('is unavailable where its program is gone', async () => {
    const engine = await programThat('gone', 'true');
    await rm(join(folder, 'gone'));
    await expect(engine.recognise(WHITE, 'page')).rejects.toMatchObject({ code: 'ocr-unavailable' });
    await engine.close();
  });

  it('is not taken where it is no Tesseract with a Vietnamese model', async () => {
    expect(await findNativeTesseract({ program: join(folder, 'missing') })).toBeNull();
    const program = join(folder, 'english');
    await writeFile(program, '#!/bin/sh\necho eng\n');
    await chmod(program, 0o755);
    expect(await findNativeTesseract({ program })).toBeNull();
  });
});
