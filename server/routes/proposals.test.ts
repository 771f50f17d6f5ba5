import { beforeAll, describe, expect, it } from 'vitest';
import { CampaignList, LetterProposal } from '../campaign-contract.ts';
import { Problem } from '../contract.ts';
import { readLetter, seedLetter } from '../testing/seed-letter.ts';
import type { SeededPages } from '../testing/seed-pages.ts';
import { withTestServer } from '../testing/with-test-server.ts';

const server = withTestServer();

describe('letters that wait to be confirmed', () => {
  let letter: SeededPages;
  beforeAll(async () => {
    letter = await seedLetter(server().db, server().fileFolder);
  });

  const list = async () => CampaignList.parse(await (await server().ask('/api/campaigns')).json());
  const at = (end: string) => `/api/campaigns/proposals/${letter.documentId}${end}`;
  const show = async () => LetterProposal.parse(await (await server().ask(at(''))).json());
  const dismiss = (dismissed: boolean) => server().post(at('/dismissal'), { dismissed, reviewer: 'Lan' });
  const confirm = (item: string, confirmed = true) =>
    server().post(at('/confirmations'), { item, confirmed, reviewer: 'Minh' });

  it('are set aside by a person, stay so when read again, and are taken back', async () => {
    expect((await dismiss(true)).status).toBe(204);
    await readLetter(server().db, letter);
    const { proposals, dismissed } = await list();
    expect(proposals).toEqual([]);
    expect(dismissed).toMatchObject([{ documentId: letter.documentId, reviewer: 'Lan' }]);
    expect((await dismiss(false)).status).toBe(204);
    const back = await list();
    expect(back.dismissed).toEqual([]);
    expect(back.proposals).toMatchObject([{ documentId: letter.documentId }]);
  });

  it('have what the machine doubts confirmed one by one, as long as it reads the same', async () => {
    const { doubts, campaign, unsure } = await show();
    expect(doubts).toMatchObject([{ list: 'deadlines', index: 1, confirmedBy: null }]);
    expect(unsure).toBe(1);
    const [{ key } = { key: '' }] = doubts;
    expect((await confirm(key)).status).toBe(204);
    // Read again with the same words at another place and with another doubt.
    const [first, second] = campaign.deadlines;
    if (!first || !second) throw new Error('the letter has two days');
    await readLetter(server().db, letter, { deadlines: [{ ...second, confidence: 0.5 }, first] });
    const again = await show();
    expect(again.doubts).toMatchObject([{ index: 0, key, confirmedBy: 'Minh' }]);
    expect(again.unsure).toBe(0);
    expect((await list()).proposals).toMatchObject([{ unsure: 0 }]);
    await confirm(key, false);
    expect((await show()).unsure).toBe(1);
    await confirm(key);
    await readLetter(server().db, letter, { deadlines: [first, { ...second, on: '2024-11-09' }] });
    expect((await show()).unsure).toBe(1);
    const gone = await confirm(key);
    expect(gone.status).toBe(409);
    expect(Problem.parse(await gone.json()).code).toBe('item-changed');
  });

  it('are no longer set aside once they are campaigns, and nothing else can be', async () => {
    const { plan } = await show();
    await server().post('/api/campaigns', { letterId: letter.documentId, plan, reviewer: 'Hoa' });
    const late = await dismiss(true);
    expect(late.status).toBe(409);
    expect(Problem.parse(await late.json()).reason).toContain('Hoa');
    const other = `/api/campaigns/proposals/${server().documentId}/dismissal`;
    expect((await server().post(other, { dismissed: true, reviewer: 'Lan' })).status).toBe(422);
    expect((await server().post(at('/dismissal'), { dismissed: 'có' })).status).toBe(400);
  });
});
