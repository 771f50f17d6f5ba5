import { describe, expect, it } from 'vitest';
import { figureId } from '../testing/sample-figures.ts';
import { withTestServer } from '../testing/with-test-server.ts';

const server = withTestServer();

describe('the export', () => {
  const rows = async (query = '') => {
    const csv = await (await server().ask(`/api/export/figures.csv${query}`)).text();
    return csv.trim().split('\r\n');
  };

  it('has what people confirmed, with a byte order mark', async () => {
    await server().say(1, { action: 'correct', changes: { count: 16 } });
    await server().say(3, { action: 'confirm' });
    await server().say(8, { action: 'dismiss' });
    const answer = await server().ask('/api/export/figures.csv');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines[0]).toContain('tệp,đơn vị,kỳ báo cáo từ');
    expect(lines).toHaveLength(3);
    expect(lines.find((line) => line.includes('TTLDTT'))).toMatch(/,16,.*đã sửa,Lan,/);
  });

  it('adds what the machine is sure of when asked', async () => {
    expect(await rows(`?include=machine&document=${server().documentId}`)).toHaveLength(10);
  });

  it('says which figures a sum may take: no part, no repetition, no women alone', async () => {
    const lines = await rows('?include=machine');
    const ending = (index: number) => lines.find((line) => line.includes(`,${figureId(index)},`));
    expect(ending(4)).toMatch(/,có,$/);
    expect(ending(9)).toMatch(new RegExp(`,nữ,20,.*,${figureId(4)},,không,$`));
    expect(ending(10)).toMatch(new RegExp(`,${figureId(10)},,${figureId(0)},không,$`));
  });

  it('lets a repetition stand for what somebody said is no figure', async () => {
    await server().say(0, { action: 'dismiss' });
    const lines = await rows('?include=machine');
    expect(lines.find((line) => line.includes(`,${figureId(10)},`))).toMatch(/,có,$/);
  });
});
