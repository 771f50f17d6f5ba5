import { useMemo } from 'react';
import { useVocabulary } from '../api/queries.ts';
import type { Award, Changes, ReviewFigure } from '../api/types.ts';
import { useWords, type WordKey, type Words } from '../language/language.tsx';

type Figure = ReviewFigure['figure'];

/** Whether a person has settled it. */
export function isSettled({ state }: ReviewFigure): boolean {
  return state === 'confirmed' || state === 'corrected' || state === 'dismissed';
}

const LABELS: readonly [keyof Changes, WordKey][] = [
  ['count', 'field-count'],
  ['award', 'field-award'],
  ['rank', 'field-rank'],
  ['recipient', 'field-recipient'],
  ['status', 'field-status'],
  ['occasion', 'field-occasion'],
  ['role', 'field-role'],
  ['sex', 'field-sex'],
  ['period', 'field-period'],
  ['unit', 'field-unit'],
];

/** Figures and their fields in words. */
export function useFigureWords() {
  const words = useWords();
  const { data } = useVocabulary();
  return useMemo(
    () => figureWords(words, new Map(data?.awards.map((award) => [award.code, award]))),
    [words, data],
  );
}

function figureWords(words: Words, awards: ReadonlyMap<string, Award>) {
  const field = (name: keyof Changes, value: Figure | Changes): string => {
    switch (name) {
      case 'award':
        return value.award ? (awards.get(value.award)?.name ?? value.award) : words('no-award');
      case 'rank':
        return value.rank ? words(`rank-${value.rank}`) : words('none');
      case 'recipient':
        return value.recipient ? words(`recipient-${value.recipient}`) : words('none');
      case 'status':
        return value.status ? words(`status-${value.status}`) : words('none');
      case 'occasion':
        return value.occasion ? words(`occasion-${value.occasion}`) : words('none');
      case 'role':
        return value.role ? words(`role-${value.role}`) : words('all-of-them');
      case 'sex':
        return value.sex ? words(`sex-${value.sex}`) : words('all-of-them');
      case 'period':
        return value.period?.label ?? words('no-period');
      case 'unit':
        return value.unit ?? words('none');
      case 'count':
        return String(value.count ?? '');
    }
  };
  const title = (figure: Figure) =>
    [field('award', figure), figure.rank && words(`rank-${figure.rank}`)].filter(Boolean).join(' ');
  /** Of its recipients the women alone, those of one role alone. */
  const restriction = (figure: Figure) => [
    figure.sex && field('sex', figure),
    figure.role && field('role', figure),
  ];
  return {
    title,
    /** `48 Lao động tiên tiến · cá nhân`: as one figure is named beside another. */
    short: (figure: Figure) =>
      [
        `${figure.count.toLocaleString('vi')} ${title(figure)}`,
        field('recipient', figure),
        ...restriction(figure),
      ]
        .filter(Boolean)
        .join(' · '),
    details: (figure: Figure) =>
      [
        field('recipient', figure),
        ...restriction(figure),
        field('status', figure),
        figure.occasion && field('occasion', figure),
        figure.authority,
      ]
        .filter(Boolean)
        .join(' · '),
    /** `số lượng: 6 → 16; hạng: …`, or without the old values `số lượng: 16; …`. */
    changes: (changes: Changes, old?: Figure) =>
      LABELS.filter(([name]) => changes[name] !== undefined)
        .map(
          ([name, label]) => `${words(label)}: ${old ? `${field(name, old)} → ` : ''}${field(name, changes)}`,
        )
        .join('; '),
  };
}
