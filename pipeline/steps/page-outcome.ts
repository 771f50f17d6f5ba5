import { describeFailure, type Failure } from '../../model/failure.ts';
import { issue } from '../../model/make-issue.ts';
import type { PageOutcome } from '../../store/pages.ts';
import type { PageReading, TextReading } from '../reading/protocol.ts';

/** A4 in points: the size shown for a page that could not even be measured. */
const A4 = { width: 595, height: 842 };

interface Size {
  readonly width: number;
  readonly height: number;
}

export function readOutcome({ page, issues }: PageReading): PageOutcome {
  const { number, width, height } = page;
  return { number, width, height, state: 'read', page, issues };
}

/** What the page's own text comes to: read, or waiting for OCR. */
export function textOutcome(number: number, text: TextReading): PageOutcome {
  if (text.kind === 'text') return readOutcome(text.reading);
  return { number, width: text.width, height: text.height, state: 'waiting', page: null, issues: [] };
}

/** A page that came to nothing: openly so, with the reason, while the rest of the document goes on. */
export function failedOutcome(number: number, size: Size | null, failure: Failure): PageOutcome {
  const { reason } = describeFailure(failure);
  const unreadable = issue('page-unreadable', 'error', { page: number, reason }, { page: number });
  return { number, ...(size ?? A4), state: 'failed', page: null, issues: [unreadable] };
}
