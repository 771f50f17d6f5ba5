import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Kind, kindCalled } from '../figures/kinds.ts';
import { PLANTERS } from './planters/index.ts';

/** The forms of file that errors are planted in. */
export const plantedKinds = ['text', 'docx', 'text-layer', 'scan-light'].map(kindCalled);

const Sources = z.enum([...plantedKinds.map(({ name }) => name), 'written', 'own', 'samples', 'published']);
const Rules = z.enum(PLANTERS.map(({ rule }) => rule));

const list = (text: string) => text.split(',');

const Options = z.strictObject({
  only: z.string().transform(list).pipe(z.array(Sources)).optional(),
  rules: z.string().transform(list).pipe(z.array(Rules)).optional(),
  documents: z.coerce.number().int().positive().optional(),
  show: z.boolean(),
});

/** What is measured, and how much of it is told. */
export interface CheckOptions {
  readonly isWanted: (source: string) => boolean;
  readonly isWantedRule: (rule: string) => boolean;
  /** Pairs a rule and form of file; as `pairsPerRule` says where absent. */
  readonly documents?: number | undefined;
  readonly show: boolean;
}

/**
 * Reads the options of `npm run eval:checks`.
 * @throws ZodError for a source or a rule that there is not, TypeError for an option that there is not
 */
export function readOptions(words: readonly string[]): CheckOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      rules: { type: 'string' },
      documents: { type: 'string' },
      show: { type: 'boolean', default: false },
    },
  });
  const { only, rules, documents, show } = Options.parse(values);
  return {
    isWanted: (source) => only?.some((name) => name === source) ?? true,
    isWantedRule: (rule) => rules?.includes(rule) ?? true,
    documents,
    show,
  };
}

/** How many pairs a rule has unless more are asked for: OCR takes seconds a page. */
export const pairsPerRule = ({ group }: Kind): number => (group === 'scans' ? 1 : 6);
