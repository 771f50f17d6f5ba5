import { Text, TextInput } from '@mantine/core';
import type { CampaignPlan } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';
import { GroupSelect } from '../group-select.tsx';
import { Rows } from './rows.tsx';

type Section = CampaignPlan['sections'][number];

interface SectionRowsProps {
  readonly sections: readonly Section[];
  onChange(sections: readonly Section[]): void;
}

/** The next number at the top level, for a section that a person adds. */
function blankAfter(sections: readonly Section[]): Section {
  const next = sections.filter(({ path }) => !path.includes('.')).length + 1;
  const taken = new Set(sections.map(({ path }) => path));
  const path = taken.has(String(next)) ? `${next}+` : String(next);
  return { path, label: `${next}.`, title: '', groups: [] };
}

/** The sections that a report must have, under the labels of the letter. */
export function SectionRows({ sections, onChange }: SectionRowsProps) {
  const words = useWords();
  return (
    <Rows
      title={words('plan-sections')}
      about={words('plan-sections-about')}
      items={sections}
      isLabelled={false}
      blank={blankAfter(sections)}
      onChange={onChange}
    >
      {(section, put) => (
        <>
          <Text size="xs" w={60} mt={6} className="mono" style={{ flexShrink: 0 }}>
            {section.path}
          </Text>
          <TextInput
            size="xs"
            flex={1}
            aria-label={`${words('plan-section')} ${section.path}`}
            value={section.title}
            title={section.title}
            onChange={(event) => put({ title: event.currentTarget.value })}
          />
          <GroupSelect
            size="xs"
            w={280}
            aria-label={`${words('plan-section-groups')} ${section.path}`}
            placeholder={section.groups.length === 0 ? words('plan-everybody') : ''}
            groups={section.groups}
            onGroups={(groups) => put({ groups })}
          />
        </>
      )}
    </Rows>
  );
}
