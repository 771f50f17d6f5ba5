import { hc } from 'hono/client';
import type { Api } from '../../server/app.ts';
import type { Problem } from '../../server/contract.ts';
import { storedLanguage } from '../language/stored-language.ts';

/** The typed client of the API; the words of its errors come in the language of the screens. */
export const client = hc<Api>(window.location.origin, {
  headers: () => ({ 'accept-language': storedLanguage() }),
}).api;

/** What the server refused, with its reason and remedy in words for people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  readonly status: number;
  constructor(problem: Problem, status: number) {
    super(problem.reason);
    this.problem = problem;
    this.status = status;
  }
}

/** The error of an answer that is not what was asked for. */
export async function problemOf(answer: { status: number; json(): Promise<unknown> }): Promise<Error> {
  const body = await answer.json().catch(() => null);
  return isProblem(body) ? new ProblemError(body, answer.status) : new Error(`HTTP ${answer.status}`);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'reason' in body && 'remedy' in body;
}
