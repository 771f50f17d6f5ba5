import { describe, expect, it } from 'vitest';
import { qualityOf, USABLE_QUALITY } from './quality.ts';

const SOUND =
  'Kết quả thực hiện phong trào thi đua và công tác khen thưởng năm 2024: 48 cá nhân, 07 tập thể của UBND xã đạt danh hiệu.';

describe('qualityOf', () => {
  it('gives sound Vietnamese nearly 1', () => {
    expect(qualityOf(SOUND)).toBeGreaterThan(0.95);
    expect(qualityOf(SOUND.normalize('NFD'))).toBeGreaterThan(0.95);
  });

  it('keeps a text that lost a letter here and there usable', () => {
    const damaged = `${SOUND} Chất lư ng công tác đư c nâng cao, gắn với việc h c tập; hoàn thành tốt nhiệm vụ chính trị.`;
    expect(qualityOf(damaged)).toBeGreaterThan(USABLE_QUALITY);
    expect(qualityOf(damaged)).toBeLessThan(qualityOf(SOUND));
  });

  it('refuses what a reader without Vietnamese made of a page', () => {
    expect(
      qualityOf(
        'CQNG HoA xA H()I CHiJ NGHiA VIET NAM DQc lap - Tg do - Hanh phUc BAo cAo kEt quA cOng tac thi dua',
      ),
    ).toBeLessThan(0.5);
  });

  it('refuses TCVN3 bytes that were read as Latin-1', () => {
    expect(
      qualityOf('Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc b¸o c¸o kÕt qu¶'),
    ).toBeLessThan(0.5);
  });

  it('refuses private-use and replacement characters', () => {
    expect(qualityOf('\ue012\ue013\ue014 \ufffd\ufffd \ue015\ue016')).toBe(0);
  });

  it('has nothing against raised digits and quotation marks', () => {
    expect(qualityOf('Khen 48¹ cá nhân² trên 120 m² đất « mẫu » ¹ Theo báo cáo')).toBeGreaterThan(0.95);
  });

  it('has nothing against the addresses of a masthead', () => {
    const masthead = 'Địa chỉ: Số 1, phố Hoàng Hoa, Hà Nội. Thư: vanthu.sonoivu@tinhdong.gov.vn';
    expect(qualityOf(`${masthead}; trang https://sonoivu.tinhdong.gov.vn/tin hoặc congbao.chinhphu.vn`)).toBe(
      1,
    );
  });

  it('has nothing against a page of numbers', () => {
    expect(qualityOf('1 2 3 4,5 67% 1.245')).toBe(1);
    expect(qualityOf('')).toBe(0);
  });
});
