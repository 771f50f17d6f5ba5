import { describe, expect, it } from 'vitest';
import type { PlanFigures, PlanSection } from '../../model/campaign-plan.ts';
import { figure } from '../check/testing/figures.ts';
import { figureGaps } from './figure-gaps.ts';
import { sectionGaps } from './section-gaps.ts';

const section = (path: string, title: string): PlanSection => ({
  path,
  label: `${path}.`,
  title,
  groups: [],
});
const SECTIONS = [
  section('I', 'KẾT QUẢ CÔNG TÁC THI ĐUA, KHEN THƯỞNG'),
  section('I.1', 'Công tác tham mưu chỉ đạo; xây dựng, ban hành văn bản'),
  section('I.2', 'Phong trào thi đua “Sóc Trăng chung sức xây dựng nông thôn mới” năm 2021'),
  section('I.3', 'Công tác khen thưởng'),
  section('II', 'ĐÁNH GIÁ CHUNG'),
  section('II.1', 'Thuận lợi'),
  section('II.2', 'Khó khăn'),
  section('III', 'PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2022'),
];
const paths = (headings: readonly string[], sentences: readonly string[] = []) =>
  sectionGaps(SECTIONS, { headings, sentences }).map((gap) => (gap.kind === 'section' ? gap.path : gap.kind));

describe('sectionGaps', () => {
  it('finds sections under other words for the same, and in the text where they have no heading', () => {
    const headings = [
      'Kết quả thực hiện công tác thi đua, khen thưởng năm 2021',
      'Về công tác chỉ đạo, xây dựng và ban hành văn bản hướng dẫn',
      'Công tác khen thưởng',
      'Phương hướng nhiệm vụ năm 2022',
    ];
    const sentences = [
      'Hưởng ứng phong trào “Sóc Trăng chung sức xây dựng nông thôn mới”, đơn vị đã vận động đoàn viên.',
      'Về thuận lợi, đơn vị được quan tâm.',
      'Bên cạnh đó còn khó khăn về kinh phí.',
    ];
    expect(paths(headings, sentences)).toEqual([]);
  });

  it('names what is missing, parts and what stands in them', () => {
    expect(paths(['Kết quả công tác thi đua, khen thưởng', 'Công tác khen thưởng'])).toEqual([
      'I.1',
      'I.2',
      'II',
      'II.1',
      'II.2',
      'III',
    ]);
  });

  it('takes a section for there whose subsections are', () => {
    expect(paths(['Thuận lợi'])).not.toContain('II');
    expect(paths(['Thuận lợi'])).toContain('II.2');
  });

  it('does not take a heading of generic words for every other one', () => {
    expect(paths(['Kết quả công tác thi đua', 'Phương hướng, nhiệm vụ'])).toContain('I.3');
  });
});

const asked = (changes: Partial<PlanFigures>): PlanFigures => ({
  awards: [],
  recipients: [],
  statuses: [],
  measures: [],
  breakdown: [],
  section: null,
  ...changes,
});

describe('figureGaps', () => {
  it('names the awards without a number, and tells those that the text speaks of', () => {
    const wanted = [asked({ awards: ['LDTT', 'CSTDCS', 'GK'] }), asked({ awards: ['GK'] })];
    const figures = [figure({ award: 'LDTT', count: 0 })];
    expect(figureGaps(wanted, figures, 'Giấy khen sẽ được bổ sung sau.')).toEqual([
      { kind: 'award', award: 'CSTDCS', mentioned: false },
      { kind: 'award', award: 'GK', mentioned: true },
    ]);
  });

  it('asks for what was proposed beside what was given', () => {
    const wanted = [asked({ statuses: ['proposed', 'awarded'] })];
    expect(figureGaps(wanted, [figure({})], '')).toEqual([{ kind: 'status', status: 'proposed' }]);
    expect(figureGaps(wanted, [figure({}), figure({ status: 'proposed' }, 2)], '')).toEqual([]);
  });

  it('asks for parts and shares only where the letter does', () => {
    const wanted = [asked({ measures: ['share'], breakdown: ['lanh_dao', 'truc_tiep', 'nu'] })];
    const told = [figure({ role: 'lanh_dao' }), figure({ role: 'khong_lanh_dao', percent: 40 }, 2)];
    expect(figureGaps(wanted, told, '')).toEqual([{ kind: 'breakdown', part: 'nu' }]);
    expect(figureGaps(wanted, [figure({ sex: 'nu' })], '')).toEqual([
      { kind: 'breakdown', part: 'lanh_dao' },
      { kind: 'breakdown', part: 'truc_tiep' },
      { kind: 'share' },
    ]);
    expect(figureGaps([asked({ measures: ['count'] })], [], '')).toEqual([]);
  });
});
