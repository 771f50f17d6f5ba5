import { Checkbox, MultiSelect, Text } from '@mantine/core';
import { BREAKDOWNS } from '../../../model/campaign-choices.ts';
import { FIGURE_STATUSES } from '../../../model/figure-choices.ts';
import type { CampaignPlan } from '../../api/campaigns.ts';
import { useVocabulary } from '../../api/queries.ts';
import { useWords } from '../../language/language.tsx';
import { BELOW_LABEL, Rows } from './rows.tsx';

type Figures = CampaignPlan['figures'][number];

const BLANK: Figures = {
  awards: [],
  recipients: [],
  statuses: ['awarded'],
  measures: ['count'],
  breakdown: [],
  section: null,
};

interface FigureRowsProps {
  readonly figures: readonly Figures[];
  onChange(figures: readonly Figures[]): void;
}

/** The figures that a report must give: of which awards, given or proposed, told apart by what. */
export function FigureRows({ figures, onChange }: FigureRowsProps) {
  const words = useWords();
  const { data } = useVocabulary();
  const awards = data?.awards.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  const statuses = FIGURE_STATUSES.map((value) => ({ value, label: words(`status-${value}`) }));
  const breakdowns = BREAKDOWNS.map((value) => ({ value, label: words(`breakdown-${value}`) }));
  return (
    <Rows title={words('plan-figures')} items={figures} blank={BLANK} onChange={onChange}>
      {(asked, put) => (
        <>
          <Text size="xs" w={60} mt={BELOW_LABEL + 5} style={{ flexShrink: 0 }}>
            {asked.section}
          </Text>
          <MultiSelect
            size="xs"
            flex={2}
            miw={0}
            label={words('plan-awards')}
            data={awards}
            searchable
            limit={100}
            value={[...asked.awards]}
            onChange={(chosen) => put({ awards: chosen })}
          />
          <MultiSelect
            size="xs"
            w={200}
            label={words('plan-statuses')}
            data={statuses}
            value={[...asked.statuses]}
            onChange={(chosen) => put({ statuses: FIGURE_STATUSES.filter((one) => chosen.includes(one)) })}
          />
          <MultiSelect
            size="xs"
            flex={1}
            miw={0}
            label={words('plan-breakdown')}
            data={breakdowns}
            value={[...asked.breakdown]}
            onChange={(chosen) => put({ breakdown: BREAKDOWNS.filter((one) => chosen.includes(one)) })}
          />
          <Checkbox
            size="xs"
            mt={BELOW_LABEL + 6}
            label={words('measure-share')}
            checked={asked.measures.includes('share')}
            onChange={(event) => {
              const others = asked.measures.filter((measure) => measure !== 'share');
              put({ measures: event.currentTarget.checked ? [...others, 'share'] : others });
            }}
          />
        </>
      )}
    </Rows>
  );
}
