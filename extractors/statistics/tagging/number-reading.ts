/** A number read from tokens `[from, to)`; `certainty` falls where letters had to be read as digits. */
export interface NumberReading {
  readonly to: number;
  readonly value: number;
  /** The whole, in "125/130". */
  readonly outOf?: number;
  readonly certainty: number;
}
