import type { CampaignPlan } from '../../model/campaign-plan.ts';
import type { DocumentHead } from '../../model/document.ts';
import type { Evidence, Figure } from '../../model/figure.ts';
import type { LegalBasis, OtherDocument, Severity } from '../../model/flag.ts';
import type { Page } from '../../model/page.ts';
import type { LocalRules } from './local-rules.ts';

/** Everything that is known of one document when it is checked. */
export interface Facts {
  readonly document: DocumentHead;
  readonly pages: readonly Page[];
  readonly figures: readonly Figure[];
  /** What the province or sector of the installation has ruled itself; absent where nothing is set. */
  readonly localRules?: LocalRules;
  /** The campaigns that it answers; absent where no database knows of any. */
  readonly campaigns?: readonly CampaignPlan[];
}

/**
 * What a rule has to say of one thing. Its words are `flags.<rule>.<severity>` of the locale files, filled with
 * the parameters; numbers stay numbers here and get their decimal comma in the wording.
 */
export interface Finding {
  readonly severity: Severity;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly figures: readonly Pick<Figure, 'id'>[];
  readonly evidence: readonly Evidence[];
  readonly basis: LegalBasis | null;
  /** The documents that it compares with, where it does. */
  readonly others?: readonly OtherDocument[];
  /**
   * The parameters by which it is the same finding when it is looked for again, where not all of them are: a median
   * moves with every document that arrives, and what was dismissed stays dismissed.
   */
  readonly identity?: readonly string[];
}

/**
 * One check: reads the facts, returns what looks wrong. Pure and synchronous; finding nothing is `[]`. Its data
 * (articles, periods of force, thresholds, words) stand in `knowledge/rules/<id>.json`.
 */
export interface Rule {
  readonly id: string;
  look(facts: Facts): readonly Finding[];
}

/** A finding and the rule that made it, on its way to becoming a flag. */
export interface RuleFinding {
  readonly rule: Pick<Rule, 'id'>;
  readonly finding: Finding;
}
