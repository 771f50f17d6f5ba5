import type { CellShape, RowShape } from '../flow/flow.ts';

const NO_RULE = /^brdr(?:none|nil|tbl)$/;
const RULE = /^brdr(?:s|th|sh|db|dot|dash|hair|dashsm|dashd|dashdd|triple|tn.*|wavy|wavydb|inset|outset)$/;
const SIDE = /^(?:clbrdr[tlbr]|trbrdr[tlbrhv])$/;

/** Collects the shape of a row from the control words after `\trowd` ([MSFT-RTF] 1.9.1, "Table definitions"). */
export class RowDefinition {
  #left = 0;
  #cells: CellShape[] = [];
  #joins: CellShape['joins'] = 'none';
  #ruled = false;
  #atSide = false;

  control(word: string, value: number): void {
    if (word === 'trowd') this.#begin();
    else if (word === 'trleft') this.#left = value;
    else if (word === 'clvmrg') this.#joins = 'below';
    else if (word === 'clmrg') this.#joins = 'beside';
    else if (word === 'cellx') {
      this.#cells.push({ right: value, joins: this.#joins });
      this.#joins = 'none';
    }
    if (this.#atSide && RULE.test(word) && !NO_RULE.test(word)) this.#ruled = true;
    this.#atSide = SIDE.test(word) || (this.#atSide && !NO_RULE.test(word) && word.startsWith('brdr'));
  }

  get shape(): RowShape {
    return { left: this.#left, cells: this.#cells, ruled: this.#ruled };
  }

  #begin(): void {
    this.#left = 0;
    this.#cells = [];
    this.#joins = 'none';
    this.#ruled = false;
    this.#atSide = false;
  }
}
