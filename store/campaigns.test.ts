import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Campaign } from '../model/campaign.ts';
import { DocumentHead } from '../model/document.ts';
import { findCampaign, listCampaigns } from './campaigns.ts';
import { saveUnderstanding } from './findings.ts';
import { recordContent } from './ledger.ts';
import { type TemporaryDatabase, temporaryDatabase } from './testing/temporary-database.ts';

const HEAD: DocumentHead = DocumentHead.parse({
  kind: 'cong_van',
  number: '1874/SNV-TĐKT',
  issuedOn: '2023-10-16',
  issuer: null,
  title: null,
  unit: null,
  period: null,
  evidence: {},
});

const evidence = [{ page: 1, box: [0, 0, 1, 1], text: 'trước ngày 10/11/2023' }];

function campaignTo(...days: string[]): Campaign {
  const nothing = {
    replaces: null,
    reporters: [],
    receivers: [],
    cutOffs: [],
    sections: [],
    figures: [],
    forms: [],
    formats: [],
    channels: [],
    contacts: [],
    sanctions: [],
  };
  const deadlines = days.map((on) => ({
    on,
    time: null,
    wording: 'before',
    yearStated: true,
    deliverables: ['tong_ket'],
    reporters: [],
    receiver: null,
    evidence,
    confidence: 0.95,
  }));
  const requests = [{ deliverable: 'tong_ket', period: null, evidence, confidence: 0.95 }];
  return Campaign.parse({ ...nothing, requests, deadlines });
}

describe('campaigns in the database', () => {
  let database: TemporaryDatabase;
  beforeAll(async () => {
    database = await temporaryDatabase();
  });
  afterAll(() => database.close());

  async function letter(name: string): Promise<string> {
    const arrival = { id: crypto.randomUUID(), name, sourcePath: name, settledPath: `.done/${name}` };
    const content = { sha256: createHash('sha256').update(name).digest('hex'), size: 10 };
    return (await recordContent(database.db, arrival, content)).documentId;
  }
  const save = (id: string, campaign: Campaign | null) =>
    saveUnderstanding(database.db, id, { document: HEAD, campaign, figures: [] }, []);

  it('are written again when the letter is read again, and go when it asks for nothing any more', async () => {
    const id = await letter('cv.pdf');
    await save(id, campaignTo('2023-11-10'));
    await save(id, campaignTo('2023-11-20'));
    expect(await findCampaign(database.db, id)).toEqual({
      documentId: id,
      name: 'cv.pdf',
      head: HEAD,
      campaign: campaignTo('2023-11-20'),
    });
    await save(id, null);
    expect(await findCampaign(database.db, id)).toBeNull();
  });

  it('are listed by their last day, those without one at the end', async () => {
    const early = await letter('sớm.pdf');
    const late = await letter('muộn.pdf');
    const open = await letter('không hạn.pdf');
    await save(early, campaignTo('2023-11-10', '2023-10-01'));
    await save(open, campaignTo());
    await save(late, campaignTo('2023-09-01', '2023-12-01'));
    const listed = (await listCampaigns(database.db)).map(({ documentId }) => documentId);
    expect(listed).toEqual([late, early, open]);
  });

  it('of another shape than ours are told, not passed on', async () => {
    const id = await letter('lạ.pdf');
    await save(id, campaignTo('2023-11-10'));
    await database.db
      .updateTable('campaigns')
      .set({ body: '{"deadlines": "không rõ"}' })
      .where('document_id', '=', id)
      .execute();
    await expect(findCampaign(database.db, id)).rejects.toThrow();
  });
});
