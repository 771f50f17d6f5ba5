/**
 * The watch folder.
 *
 * Threat model. Anybody in the office, and any program with access to the share, can put anything here:
 * - half-written files: taken only after they stayed unchanged under our own eyes, and again checked after copying;
 * - links, pipes, devices: refused, never followed (O_NOFOLLOW), so that no file outside the inbox is read;
 * - files swapped between looking and opening: what was opened is what is checked and copied, by its handle;
 * - names of any kind: a name is a label, never part of a path of ours (content is stored by its hash);
 * - hostile content: only its first bytes and its size are looked at here, reading happens in a process apart;
 * - lost events (network shares) and restarts: every survey reads the folder itself, events only make it sooner;
 * - us dying at any moment: the original is moved only after its content and its fate are on disk.
 */
import { mkdir } from 'node:fs/promises';
import { type FSWatcher, watch } from 'chokidar';
import { EnvironmentError } from '../../model/errors.ts';
import { isIgnored } from './places.ts';
import { settleOriginals } from './settle-originals.ts';
import { StableFiles } from './stable-files.ts';
import { type Fate, type IntakeContext, takeIn } from './take-in.ts';

export interface WatcherOptions {
  /** How long a file must stay unchanged. */
  readonly quietMs: number;
  /** How often the folder is surveyed when nothing is heard of it. */
  readonly surveyMs: number;
  readonly onFate: (path: string, fate: Fate) => Promise<void>;
  /** Told of trouble that is not a file's fault; the file stays and is tried again. */
  readonly onTrouble: (path: string | null, error: unknown) => void;
}

export interface Watcher {
  /** Looks now, for example because a document has failed and its original is to be moved. */
  nudge(): void;
  close(): Promise<void>;
}

/** Watches the inbox until closed; files that were dropped while nobody watched are taken first. */
export async function watchInbox(context: IntakeContext, options: WatcherOptions): Promise<Watcher> {
  await mkdir(context.inbox, { recursive: true });
  const files = new StableFiles(context.inbox, options.quietMs);
  const rounds = new Rounds(() => round(files, context, options), options);
  const events: FSWatcher = watch(context.inbox, {
    ignored: (path) => path !== context.inbox && isIgnored(path.slice(context.inbox.length + 1)),
    ignoreInitial: true,
    followSymlinks: false,
  });
  events.on('all', () => rounds.soon());
  events.on('error', (error) => options.onTrouble(null, error));
  rounds.soon();
  return {
    nudge: () => rounds.soon(),
    close: async () => {
      await events.close();
      await rounds.close();
    },
  };
}

/** One look at the folder. @returns whether some file is to be looked at again soon */
async function round(files: StableFiles, context: IntakeContext, options: WatcherOptions): Promise<boolean> {
  const unmoved = new Set(await settleOriginals(context));
  const { stable, unsettled } = await files.survey(performance.now());
  const fresh = stable.filter((path) => !unmoved.has(path));
  for (const path of fresh) {
    try {
      await options.onFate(path, await takeIn(path, context));
    } catch (error) {
      // The folder, the disk or the database is in trouble, not this file: go on with the others.
      if (!(error instanceof EnvironmentError)) throw error;
      options.onTrouble(path, error);
    }
  }
  const left = fresh.length > 0 ? await settleOriginals(context) : [...unmoved];
  return unsettled + left.length > 0;
}

/** Runs rounds one after the other, never two at once: soon after `soon()`, else every `surveyMs`. */
class Rounds {
  readonly #run: () => Promise<boolean>;
  readonly #options: WatcherOptions;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #closed = false;

  constructor(run: () => Promise<boolean>, options: WatcherOptions) {
    this.#run = run;
    this.#options = options;
  }

  soon(): void {
    this.#again = true;
    if (!this.#running) this.#schedule(0);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(delayMs: number): void {
    if (this.#closed) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#round().finally(() => {
        this.#running = null;
      });
    }, delayMs);
  }

  async #round(): Promise<void> {
    this.#again = false;
    let busy = false;
    try {
      busy = await this.#run();
    } catch (error) {
      this.#options.onTrouble(null, error);
    }
    this.#schedule(busy || this.#again ? this.#options.quietMs : this.#options.surveyMs);
  }
}
