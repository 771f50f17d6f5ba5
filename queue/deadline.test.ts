import { describe, expect, it } from 'vitest';
import { atMost, runUntilAborted, WorkerStopping } from './deadline.ts';

const LONG = 60_000;
const late = () => new Error('late');

describe('runUntilAborted', () => {
  it('ends with the run', async () => {
    await expect(
      runUntilAborted(async () => undefined, new AbortController(), LONG, late),
    ).resolves.toBeUndefined();
    const broken = async () => {
      throw new TypeError('broken');
    };
    await expect(runUntilAborted(broken, new AbortController(), LONG, late)).rejects.toThrow(TypeError);
  });

  it('ends with the abort although the run goes on, and hears no more of it', async () => {
    const controller = new AbortController();
    let fail: (error: Error) => void = () => undefined;
    const run = () =>
      new Promise<void>((_, reject) => {
        fail = reject;
      });
    const ended = runUntilAborted(run, controller, LONG, late);
    controller.abort(new WorkerStopping());
    await expect(ended).rejects.toThrow(WorkerStopping);
    fail(new Error('nobody listens'));
  });

  it('does not start what is aborted already', async () => {
    let started = false;
    const run = async () => {
      started = true;
    };
    const controller = new AbortController();
    controller.abort(new WorkerStopping());
    await expect(runUntilAborted(run, controller, LONG, late)).rejects.toThrow(WorkerStopping);
    expect(started).toBe(false);
  });

  it('aborts by itself when the time is over', async () => {
    let reason: unknown;
    const run = (signal: AbortSignal) =>
      new Promise<void>(() => {
        signal.addEventListener('abort', () => {
          reason = signal.reason;
        });
      });
    await expect(runUntilAborted(run, new AbortController(), 1, late)).rejects.toThrow('late');
    expect(reason).toEqual(late());
  });
});

describe('atMost', () => {
  it('ends with the promise or with the limit', async () => {
    await expect(atMost(LONG, Promise.resolve())).resolves.toBeUndefined();
    await expect(atMost(LONG, Promise.reject(late()))).rejects.toThrow('late');
    await expect(atMost(1, new Promise(() => undefined))).resolves.toBeUndefined();
  });
});
