import { grammar, type Pattern } from './matcher.ts';

/** A pattern with how sure it is that the count goes with the award, 0..1. */
interface BindingPattern extends Pattern {
  readonly certainty: number;
  /** Runs until it matches nothing more: each match may make the next one possible. */
  readonly again?: true;
}

/**
 * From phrases to statements: which count goes with which award. The order is the order of precedence; what
 * one pattern has bound no later one sees. `Skip` is anything that neither counts, names an award nor ends a
 * clause; `Link` is a verb that leads from the recipient to the award ("đạt", "được … tặng", "đề nghị");
 * `Any` is either. The matcher takes what it can and never gives back, so a run is never followed by a tag that
 * it could have taken itself.
 */
const PATTERNS: readonly BindingPattern[] = [
  {
    name: 'reward-by-award',
    certainty: 0.9,
    match: '#NoForm #Any* #For? [<count>#Quantities+] #Any* #By [<award>#Awards+]',
    example: 'khen thưởng đột xuất cho 04 cá nhân bằng hình thức Giấy khen',
  },
  {
    name: 'each-award-for-count',
    certainty: 0.95,
    match: '[<award>#Awards+] #Each #For? #Have? [<count>#Quantities+]',
    example: 'Huân chương Lao động hạng Nhì, hạng Ba mỗi loại 02 cá nhân',
  },
  {
    name: 'each-award-for-number',
    certainty: 0.95,
    match: '[<award>#Awards+] #Each #Colon? #Have? [<items>#Number]',
    example: 'Bằng khen của Thủ tướng Chính phủ, Cờ thi đua của Chính phủ mỗi loại 03',
  },
  {
    name: 'each-award-of-count',
    certainty: 0.85,
    match:
      '[<count>#Quantities+] #Both? #Link #Any* [<award>#Awards+] #Comma? #Both #Link #Any* [<second>#Awards+]',
    example: '06 cá nhân vừa đạt Chiến sĩ thi đua cơ sở, vừa được tặng Bằng khen của Chủ tịch UBND tỉnh',
  },
  {
    name: 'items-for-count',
    certainty: 0.95,
    match: '[<items>#Number] [<award>#Awards+] #Any* #For #Have? [<count>#Quantities+]',
    example: '18 cờ thi đua cho 25 tập thể',
  },
  {
    name: 'award-for-count',
    certainty: 1,
    match: '[<award>#Awards+] #Any* #For #Approximate? #Have? [<count>#Quantities+]',
    example: 'danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể',
  },
  {
    name: 'award-for-others-count',
    certainty: 0.9,
    match: '[<award>#Awards+] #Any* #For #Other? #Colon? #Comma? #Have? [<count>#Quantities+]',
    example: 'Giấy khen cho các tập thể, gồm 07 tập thể',
  },
  {
    name: 'award-colon-count',
    certainty: 1,
    match: '[<award>#Awards+] #Any* #Colon #Any{0,3} #For? #Have? [<count>#Quantities+]',
    example: 'Lao động tiên tiến: 125/130 cá nhân (96,15%)',
  },
  {
    name: 'count-link-award',
    certainty: 1,
    match: '[<count>#Quantities+] #Skip* #Link #Any* [<award>#Awards+]',
    example: '03 cá nhân và 01 tập thể đạt Bằng khen tỉnh',
  },
  {
    name: 'award-is-count',
    certainty: 0.9,
    match: '[<award>#Awards+] #Skip{0,4} #Is [<count>#Quantities+]',
    example: 'số cá nhân đạt Chiến sĩ thi đua cơ sở năm 2022 còn lại là 12 người',
  },
  {
    name: 'about-award-count',
    certainty: 0.9,
    match: '#About [<award>#Awards+] #Comma #Any* [<count>#Quantities+]',
    example: 'Về Chiến sĩ thi đua cơ sở, có 13 cá nhân',
  },
  {
    name: 'for-award-count',
    certainty: 0.85,
    match: '#For [<award>#Awards+] #Comma #Any+ [<count>#Quantities+]',
    example: 'Đối với Cờ thi đua của Chính phủ, Hội đồng thống nhất trình 05 đơn vị',
  },
  {
    name: 'award-given-count',
    certainty: 0.9,
    match: '[<award>#Awards+] #Grant [<count>#Quantities+]',
    example: 'Giấy khen của Chủ tịch UBND xã đã tặng 96 tập thể',
  },
  {
    name: 'award-count',
    certainty: 0.95,
    match: '[<award>#Awards+] #Occasion? #For? #Have? #Approximate? [<count>#Quantities+]',
    example: 'khen thưởng đột xuất 02 cá nhân',
  },
  {
    name: 'reward-of-level-count',
    certainty: 0.9,
    match: '[<award>#NoForm] #Grantor #Occasion? #For? #Have? [<count>#Quantities+]',
    example: 'trình khen thưởng cấp Nhà nước 04 tập thể và 26 cá nhân',
  },
  {
    name: 'count-as-award',
    certainty: 0.95,
    match: '#Grant [<count>#Quantities+] #Is #Title? [<award>#Awards+]',
    example: 'công nhận 17 cá nhân là Chiến sĩ thi đua cơ sở',
  },
  {
    name: 'count-award',
    certainty: 0.9,
    match: '[<count>#Quantities+] #Title? [<award>#Awards+]',
    example: '48 cá nhân Lao động tiên tiến',
  },
  {
    name: 'share-link-award',
    certainty: 0.9,
    match: '[<items>#Share] #Open? #Link #Any* [<award>#Award]',
    example: '07/45 (15,5%) đạt Chiến sĩ thi đua cơ sở',
  },
  {
    name: 'items-for-recipients',
    certainty: 0.95,
    match: '[<items>#Number] #Title? [<award>#Awards+] #Any* #For #Other? [<recipients>#Recipients+]',
    example: '1.034 Giấy khen cho tập thể',
  },
  {
    name: 'items',
    certainty: 0.95,
    match: '[<items>#Number] #Title? [<award>#Awards+]',
    example: '02 Huân chương Lao động hạng 2 và 3',
  },
  {
    name: 'recipients-award-number',
    certainty: 0.95,
    match: '[<recipients>#Recipients+] #Link #Any* [<award>#Awards+] #Any* #Colon #Have? [<items>#Number]',
    example: 'Số cá nhân được tặng Giấy khen: 45',
  },
  {
    name: 'recipients-award-is-number',
    certainty: 0.9,
    match: '[<recipients>#Recipients+] #Any* #Link #Any* [<award>#Awards+] #Skip{0,3} #Is [<items>#Number]',
    example: 'số người được tặng danh hiệu Lao động tiên tiến là 71',
  },
  {
    name: 'award-is-number',
    certainty: 0.85,
    match: '[<award>#Award] #Is [<items>#Number]',
    example: 'Bằng khen của Bộ Y tế là 26, của UBND tỉnh là 71',
  },
  {
    name: 'given-award-is-number',
    certainty: 0.85,
    match: '#Get #Any* [<award>#Awards+] #Skip{0,3} #Is [<items>#Number]',
    example: 'số được Chủ tịch UBND tỉnh tặng Bằng khen là 3.412',
  },
  {
    name: 'award-colon-number',
    certainty: 0.95,
    match: '[<award>#Awards+] #Any* #Colon #Link{0,2} #Have? [<items>#Number]',
    example: 'Tập thể lao động xuất sắc: 05',
  },
  {
    name: 'award-number',
    certainty: 0.85,
    match: '[<award>#Award] [<items>#Number]',
    example: 'Huân chương Lao động hạng Nhì 01, hạng Ba 02',
  },
  {
    name: 'has-holders',
    certainty: 0.6,
    match: '#Have [<items>#Number] #Title? [<award>#Awards+]',
    example: 'đến nay tỉnh có 03 Nghệ sĩ nhân dân',
  },
  {
    name: 'more-holders',
    certainty: 0.6,
    again: true,
    match: '#Bound #Comma? #Any? [<items>#Number] #Title? [<award>#Awards+]',
    example: 'có 03 Nghệ sĩ nhân dân, 21 Nghệ sĩ ưu tú',
  },
];

export const CLAUSES = grammar(PATTERNS);

const repeated = new Set(PATTERNS.filter(({ again }) => again === true).map(({ name }) => name));

/** Whether a pattern runs again after it matched. */
export function runsAgain(pattern: string): boolean {
  return repeated.has(pattern);
}

const certainties = new Map(PATTERNS.map(({ name, certainty }) => [name, certainty]));

/** How sure a pattern is that a count goes with its award, 0..1. */
export function certaintyOf(pattern: string): number {
  return certainties.get(pattern) ?? 0;
}
