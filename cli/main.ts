import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { message } from '../locales/message.ts';
import { NamedError } from '../model/errors.ts';
import { parsePageRange } from './page-range.ts';
import { language } from './say.ts';

/** The closed list of exit codes: a stable interface for scripts. */
const EXIT = { ok: 0, failed: 1, usage: 2, environment: 3 } as const;

/** Runs the `bangvang` command and sets the exit code of the process. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed),
  );
  try {
    await program().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  // Commander has printed its own words already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof NamedError) {
    process.stderr.write(`${error.reason(language())}\n${error.remedy(language())}\n`);
    return EXIT.environment;
  }
  throw error;
}

function program(): Command {
  const root = new Command('bangvang')
    .description(words('about'))
    .exitOverride()
    .showHelpAfterError(words('help-hint'));
  root
    .command('read')
    .description(words('about-read'))
    .argument('<files...>', words('about-files'))
    .addOption(
      new Option('--format <format>', words('about-format'))
        .choices(['json', 'table', 'csv'])
        .default(defaultFormat()),
    )
    .option('--text', words('about-text'), false)
    .option('--pages <range>', words('about-pages'), pageRange)
    .option('--debug <folder>', words('about-debug'))
    .action(async (files: string[], options) => {
      const { read } = await import('./commands/read.ts');
      process.exitCode = await read(files, options);
    });
  root
    .command('eval')
    .description(words('about-eval'))
    .requiredOption('--cases <files...>', words('about-eval-cases'))
    .addOption(
      new Option('--format <format>', words('about-eval-format')).choices(['text', 'json']).default('text'),
    )
    .option('--strict', words('about-eval-strict'), false)
    .action(async (options) => {
      const { evaluate } = await import('./commands/eval.ts');
      process.exitCode = await evaluate(options);
    });
  root
    .command('explain')
    .description(words('about-explain'))
    .argument('[file]', words('about-explain-file'))
    .option('--text <text>', words('about-explain-text'))
    .addOption(
      new Option('--format <format>', words('about-explain-format'))
        .choices(['text', 'json'])
        .default('text'),
    )
    .action(async (file: string | undefined, options) => {
      const { explain } = await import('./commands/explain.ts');
      process.exitCode = await explain(file, options);
    });
  addCampaigns(root.command('campaigns').description(words('about-campaigns')));
  root
    .command('schema')
    .description(words('about-schema'))
    .action(async () => (await import('./commands/schema.ts')).schema());
  root
    .command('start')
    .description(words('about-start'))
    .action(async () => (await import('./commands/start.ts')).start());
  root
    .command('watch')
    .description(words('about-watch'))
    .action(async () => (await import('./commands/watch.ts')).watch());
  root
    .command('worker')
    .description(words('about-worker'))
    .action(async () => (await import('./commands/worker.ts')).worker());
  root
    .command('serve')
    .description(words('about-serve'))
    .action(async () => (await import('./commands/serve.ts')).serve());
  root
    .command('demo')
    .description(words('about-demo'))
    .action(async () => (await import('./commands/demo.ts')).demo());
  return root;
}

/** `bangvang campaigns …`: each looks at the database as of a day, now where none is given. */
function addCampaigns(group: Command): void {
  const asOf = () => new Option('--as-of <day>', words('about-as-of')).argParser(isoDay);
  const load = () => import('./commands/campaigns.ts');
  group
    .command('list')
    .description(words('about-campaigns-list'))
    .addOption(asOf())
    .action(async (options) => {
      process.exitCode = await (await load()).listAll(options);
    });
  group
    .command('board')
    .description(words('about-campaigns-board'))
    .argument('<id>', words('about-campaign-id'))
    .addOption(asOf())
    .action(async (id: string, options) => {
      process.exitCode = await (await load()).showBoard(id, options);
    });
  group
    .command('remind')
    .description(words('about-campaigns-remind'))
    .argument('<id>', words('about-campaign-id'))
    .requiredOption('--out <file>', words('about-remind-out'))
    .addOption(asOf())
    .action(async (id: string, { out, ...options }) => {
      process.exitCode = await (await load()).remind(id, out, options);
    });
}

function isoDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError(words('bad-day', { text }));
}

/** A person at the terminal gets a table, a program at the other end of a pipe gets JSON. */
function defaultFormat(): string {
  return process.stdout.isTTY ? 'table' : 'json';
}

function pageRange(text: string): (page: number) => boolean {
  try {
    return parsePageRange(text);
  } catch {
    throw new InvalidArgumentError(words('bad-pages', { text }));
  }
}

function words(code: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  return message(language(), `program.${code}`, parameters);
}
