import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useState } from 'react';
import type { ReporterGroup } from '../api/campaigns.ts';
import { foldedFilter } from '../parts/folded-filter.ts';
import { useGroupChoices } from './group-choices.ts';

interface GroupSelectProps
  extends Omit<MultiSelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'searchable'> {
  readonly groups: readonly ReporterGroup[];
  onGroups(groups: ReporterGroup[]): void;
}

/** Which groups of units, found with or without their marks; the list closes once one is chosen and hides nothing below. */
export function GroupSelect({ groups, onGroups, ...rest }: GroupSelectProps) {
  const choices = useGroupChoices();
  const [isOpen, setOpen] = useState(false);
  return (
    <MultiSelect
      {...rest}
      data={choices.all}
      value={[...groups]}
      onChange={(chosen) => onGroups(choices.only(chosen))}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onOptionSubmit={() => setOpen(false)}
      filter={foldedFilter}
      searchable
      maxValues={10}
    />
  );
}
