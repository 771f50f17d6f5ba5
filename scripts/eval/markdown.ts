/** A share with three decimals. */
export const shareText = (share: number | null): string => (share === null ? '–' : share.toFixed(3));

/** Rows of cells as a Markdown table. */
export function markdown(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}
