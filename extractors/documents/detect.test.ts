import { gzipSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect.ts';
import { makePdf } from './testing/make-pdf.ts';
import { makeZip } from './testing/make-zip.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const zipOf = (...names: string[]) => makeZip(Object.fromEntries(names.map((name) => [name, '<a/>'])));
/** A compound file with nothing but streams of these names. */
function oleOf(...names: string[]): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const name of names) XLSX.CFB.utils.cfb_add(file, name, Buffer.alloc(8));
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }));
}
const workbook = (bookType: XLSX.BookType) =>
  XLSX.write(
    { SheetNames: ['Biểu'], Sheets: { Biểu: XLSX.utils.aoa_to_sheet([['Tập thể', 12]]) } },
    { type: 'buffer', bookType },
  );
const MAIL =
  'Received: from mail.vinhson.example\r\n by mx.example\r\nFrom: vanthu@vinhson.example\r\nDate: Mon, 02 Dec 2024 08:00:00 +0700\r\nSubject: Bao cao\r\n\r\nGui bao cao.\r\n';
const SENTENCE = 'Có 48 cá nhân đạt danh hiệu.';

describe('detectFormat', () => {
  it('knows pictures and PDF by their first bytes', async () => {
    const blank = sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } });
    expect(await detectFormat(await makePdf(() => {}))).toBe('pdf');
    expect(
      await detectFormat(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\n\n'), await makePdf(() => {})])),
    ).toBe('pdf');
    expect(await detectFormat(await blank.clone().png().toBuffer())).toBe('png');
    expect(await detectFormat(await blank.clone().jpeg().toBuffer())).toBe('jpeg');
    expect(await detectFormat(await blank.clone().tiff().toBuffer())).toBe('tiff');
  });

  it.each([
    ['docx', zipOf('[Content_Types].xml', 'word/document.xml')],
    ['docx', zipOf('[Content_Types].xml', 'word/document2.xml')],
    ['xlsx', workbook('xlsx')],
    ['xlsx', workbook('xlsb')],
    ['xlsx', workbook('xlml')],
    ['ods', workbook('ods')],
    ['xls', workbook('biff8')],
    ['doc', oleOf('WordDocument', '1Table', 'Workbook')],
    ['msg', oleOf('__properties_version1.0', 'WordDocument')],
    ['zip', zipOf('Báo cáo/phụ lục.docx', 'ảnh.jpg')],
    ['zip', zipOf()],
    ['rtf', utf8('{\\rtf1\\ansi B\\u7843?ng}')],
    ['rtf', utf8('\ufeff{\\rtf1 x}')],
    ['eml', utf8(MAIL)],
    ['eml', utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n')],
    [
      'html',
      utf8(
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n',
      ),
    ],
    ['html', utf8(`<!DOCTYPE html><html><body><p>${SENTENCE.repeat(20)}</p></body></html>`)],
    [
      'html',
      Buffer.from(`\ufeff<html xmlns:w="urn:schemas-microsoft-com:office:word"><p>${SENTENCE}</p></html>`),
    ],
    ['html', Buffer.from(`\ufeff<html><p>${SENTENCE}</p></html>`, 'utf16le')],
    [
      'html',
      utf8(
        `<?xml version="1.0"?><!-- lưu từ trang --><!DOCTYPE html PUBLIC "x"><html><p>${SENTENCE}</p></html>`,
      ),
    ],
    ['html', utf8('<b>BÁO CÁO</b><br><p>Có 48 cá nhân</p>')],
    [
      'html',
      utf8(`<?xml version="1.0"?>\n<?xml-stylesheet href="a.css"?>\n<!DOCTYPE html><html><p>${SENTENCE}`),
    ],
    ['html', utf8('<table><tr><td>Giấy khen</td><td>48</td></tr></table>')],
    ['ods', workbook('fods')],
    ['text', utf8(SENTENCE)],
    ['text', utf8(`Kính gửi: Sở Nội vụ\nSố: 12/BC-UBND\nNgày: 02/12/2024\n\n${SENTENCE}`)],
    ['text', utf8('[Dự thảo] Báo cáo')],
  ])('knows %s', async (format, bytes) => {
    expect(await detectFormat(bytes)).toBe(format);
  });

  it.each([
    ['no bytes', [], 'empty-file'],
    ['nothing but zeros', Buffer.alloc(4096), 'damaged-file'],
    ['an Office file with a password', oleOf('EncryptionInfo', 'EncryptedPackage'), 'encrypted-file'],
    ['a presentation of PowerPoint 97', oleOf('PowerPoint Document'), 'unknown-format'],
    ['a presentation', zipOf('[Content_Types].xml', 'ppt/presentation.xml'), 'unknown-format'],
    ['a compound file that is cut short', workbook('biff8').subarray(0, 700), 'damaged-file'],
    ['a package that is cut short', workbook('xlsx').subarray(0, 900), 'damaged-file'],
    ['bytes without meaning', [0, 1, 2, 3, 255, 254, 0, 7], 'unknown-format'],
    ['data', utf8('{"type":"FeatureCollection","features":[]}'), 'unknown-format'],
    ['XML of no format for people', utf8('<?xml version="1.0"?><HSoThue/>'), 'unknown-format'],
    ['a package of another program', zipOf('[Content_Types].xml', 'FixedDocSeq.fdseq'), 'unknown-format'],
    ['a document of Pages', zipOf('Index/Document.iwa', 'preview.jpg'), 'unknown-format'],
    ['a file in base64', utf8(`${'UEsDBBQAAAAIALOYeV2L9RMP'.repeat(3)}\n`.repeat(9)), 'unknown-format'],
    ['a shortcut', utf8('[InternetShortcut]\r\nURL=https://vinhson.example/a.doc\r\n'), 'unknown-format'],
    ['WordPerfect', [0xff, 0x57, 0x50, 0x43, 0, 1, 2, 3], 'unknown-format'],
    ['gzip', gzipSync(SENTENCE), 'unsupported-archive'],
    ['RAR', utf8('Rar!\u001a\u0007\u0001\u0000'), 'unsupported-archive'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(detectFormat(Uint8Array.from(bytes))).rejects.toMatchObject({ code });
  });

  it.each([
    ['{"status":404,"error":"Not Found","path":"/vb/12"}', 'Not Found'],
    ['{"Message":"Phiên làm việc đã hết hạn"}', 'Phiên làm việc đã hết hạn'],
    [
      '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The key does not exist.</Message></Error>',
      'NoSuchKey The key does not exist.',
    ],
    [
      '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
      '502 Bad Gateway',
    ],
    [
      '<!DOCTYPE html><html><head><title>Đăng nhập hệ thống</title><script>let a;</script></head><body><form><input type="password"></form></body></html>',
      'Đăng nhập hệ thống',
    ],
    ['<html><body>Lỗi: không tìm thấy tệp</body></html>', 'Lỗi: không tìm thấy tệp'],
    ['404 page not found\n', '404 page not found'],
  ])('tells a server’s answer from a document: %s', async (answer, said) => {
    await expect(detectFormat(utf8(answer), 'a.pdf')).rejects.toMatchObject({
      code: 'failed-download',
      parameters: { file: 'a.pdf', said },
    });
  });

  it('takes a report for a document, whatever it speaks of', async () => {
    const body = `<p>${SENTENCE} Không tìm thấy trường hợp vi phạm.</p>`.repeat(40);
    expect(await detectFormat(utf8(`<html><title>Lỗi thường gặp</title>${body}</html>`))).toBe('html');
    expect(await detectFormat(utf8('Báo cáo kết quả khắc phục lỗi hệ thống'))).toBe('text');
  });
});
