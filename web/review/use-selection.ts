import { useSearchParams } from 'wouter';
import type { ReviewDocument } from '../api/types.ts';

export interface Selection {
  readonly page: number;
  readonly figureId: string | null;
  readonly flagId: string | null;
  /** What else the page is turned to: a key of `marksOf`. */
  readonly mark: string | null;
  /** Only figures that nobody has settled. */
  readonly onlyOpen: boolean;
  choosePage(page: number): void;
  chooseFigure(id: string): void;
  chooseFlag(id: string): void;
  chooseMark(mark: string, page: number): void;
  showOnlyOpen(only: boolean): void;
}

/** What is selected is in the address, so that it can be sent to a colleague and survives a reload. */
export function useSelection(document: ReviewDocument): Selection {
  const [parameters, setParameters] = useSearchParams();
  const last = Math.max(1, document.pageCount ?? document.pages.length);
  const put = (changes: Readonly<Record<string, string | number | null>>) =>
    setParameters(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) next.delete(name);
          else next.set(name, String(value));
        }
        return next;
      },
      { replace: true },
    );
  /** One thing is selected at a time. */
  const choose = (chosen: Readonly<Record<string, string | number | null>>) =>
    put({ figure: null, flag: null, mark: null, ...chosen });
  return {
    page: clamp(Number(parameters.get('page')) || 1, last),
    figureId: parameters.get('figure'),
    flagId: parameters.get('flag'),
    mark: parameters.get('mark'),
    onlyOpen: parameters.get('show') === 'open',
    choosePage: (page) => choose({ page: clamp(page, last) }),
    chooseFigure: (id) => {
      const found = document.figures.find(({ figure }) => figure.id === id);
      choose({ figure: id, page: found?.figure.evidence[0]?.page ?? null });
    },
    chooseFlag: (id) => {
      const found = document.flags.find(({ flag }) => flag.id === id);
      const place = found?.flag.evidence[0];
      choose({ flag: id, ...(place && { page: place.page }) });
    },
    chooseMark: (mark, page) => choose({ mark, page }),
    showOnlyOpen: (only) => put({ show: only ? 'open' : null }),
  };
}

function clamp(page: number, last: number): number {
  return Math.min(Math.max(1, Math.round(page)), last);
}
