import type { OptionsFilter } from '@mantine/core';
import { foldText } from '../../model/fold-text.ts';

/** Finds the options of a list by any part of their words, with or without diacritics. */
export const foldedFilter: OptionsFilter = ({ options, search }) =>
  options.filter((option) => 'label' in option && foldText(option.label).includes(foldText(search.trim())));
