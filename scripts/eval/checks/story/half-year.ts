import { headed, type Paper, reworded } from './paper.ts';

/** The report on a year as one on its first half, with the same counts. */
export function halfYear(paper: Paper, year: number): Paper {
  const label = `6 tháng đầu năm ${year}`;
  const period = { about: `Sơ kết công tác thi đua, khen thưởng ${label}`, date: `${year}-06-25` };
  return headed(
    reworded(paper, (line) => line.replaceAll(new RegExp(`(?<!tháng )năm ${year}`, 'gi'), label)),
    { ...period, period: `half_year ${year}-01-01..${year}-06-30 ${label}` },
  );
}
