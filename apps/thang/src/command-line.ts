import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
// Do not import #runtime, which loads Nest and takes two seconds. A command imports what it needs when it
// runs, so that help, errors and small commands answer at once.
import { thangVersion } from '#config';
import { InstanceRunningError } from '#database';
import { DomainError, SettingsError } from '#kernel';
import { addEventsCommand } from './commands/events.js';
import { addFrameworksCommand } from './commands/frameworks.js';
import { addImportCommand } from './commands/import.js';
import { addKeysCommand } from './commands/keys.js';
import { completionScript, shells, type Shell } from './output/completion.js';
import { printJson } from './output/print.js';
import { ServiceStartError } from './supervise/service-start-error.js';

/** The exit codes, after sysexits.h where it has one. */
const EXIT = { ok: 0, failed: 1, usage: 64, unavailable: 69, settings: 78 } as const;

const EXIT_CODES = `
Exit codes:
  0    done
  1    failed, or found something: refused events or rows, an altered log, a broken framework
  64   the command line is wrong
  69   another instance runs on the data directory; or --timeout is over
  78   a setting is wrong
  130  interrupted: events send, or hastened by a second Ctrl-C

Settings come from the environment; the README lists them.`;

/** Runs `thang …` and resolves with its exit code. Each problem is one line on standard error. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = describeProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    return reportProblem(error);
  }
}

function describeProgram(finish: (code: number) => void): Command {
  const program = new Command('thang')
    .description('An event-driven tracker of government digital transformation.')
    .version(thangVersion())
    .option('--json', 'print the result as JSON')
    .addOption(
      new Option('--timeout <seconds>', 'end with code 69 when a command takes longer').argParser(
        parseSeconds,
      ),
    )
    .hook('preAction', (_, command) => prepare(program.opts<GlobalOptions>(), command.name()));
  program
    .exitOverride()
    .showHelpAfterError('(thang --help lists the commands)')
    .addHelpText('after', EXIT_CODES);
  program
    .command('start')
    .description('run everything: database, recorder, projector, notifier, dashboard')
    .action(async () => finish(await (await import('./commands/start.js')).start()));
  program
    .command('demo')
    .description('the same with public sample data, whose last year plays live on a simulated date')
    .action(async () => finish(await (await import('./commands/demo.js')).demo()));
  program
    .command('rebuild')
    .addArgument(new Argument('[projection]', 'which read models').choices(['measures']).default('measures'))
    .description('make the read models anew from the log, beside a running instance or without one')
    .action(async () => finish(await (await import('./commands/rebuild.js')).rebuild()));
  program
    .command('verify')
    .description('check the log against its hashes, the digest chain and every checkpoint, and the journal')
    .option(
      '--expect <digest>',
      'also find that the newest events were cut off: what `digest` printed before',
    )
    .action(async ({ expect }: { expect?: string }) => {
      const { parseExpected, verify } = await import('./commands/verify.js');
      finish(await verify(expect === undefined ? null : parseExpected(expect)));
    });
  program
    .command('digest')
    .description('print the digest of the log, to be kept elsewhere')
    .action(async () => finish(await (await import('./commands/verify.js')).digest()));
  program
    .command('migrate')
    .description('apply the migrations that the database lacks, as a start does')
    .action(async () => finish(await (await import('./commands/migrate.js')).migrateDatabase()));
  program
    .command('backup')
    .argument('<directory>', 'that does not exist yet')
    .description('back up the embedded database and its keys while Thang runs, or while it does not')
    .action(async (target: string) => finish(await (await import('./commands/backup.js')).backup(target)));
  program
    .command('restore')
    .argument('<directory>', 'that `thang backup` wrote')
    .description('make THANG_DATA_DIR from a backup; it must have no database yet')
    .action(async (source: string) =>
      finish(await (await import('./commands/backup.js')).restoreBackup(source)),
    );
  program
    .command('doctor')
    .description('check settings, database, disk, clock, queue, port and keys, and say what to do')
    .action(async () => finish(await (await import('./commands/doctor.js')).doctor()));
  program
    .command('sign-in')
    .description('print a link that signs in to the page once')
    .option('--key <id>', 'with the rights of this API key', undefined)
    .action(async (options: { key?: string }) =>
      finish(await (await import('./commands/sign-in.js')).signIn(options)),
    );
  program
    .command('set-up')
    .description('print a link to the page that makes the first administrator')
    .action(async () => finish(await (await import('./commands/set-up.js')).setUp()));
  program
    .command('completion')
    .addArgument(new Argument('<shell>').choices(shells))
    .description('print a script that completes commands: source <(thang completion bash)')
    .action((shell: Shell) => console.log(completionScript(program, shell)));
  addKeysCommand(program, finish);
  addEventsCommand(program, finish);
  addImportCommand(program, finish);
  addFrameworksCommand(program, finish);
  return program;
}

interface GlobalOptions {
  json?: boolean;
  timeout?: number;
}

/** Commands that run until they are stopped. */
const ENDLESS = ['start', 'demo'];

function prepare({ json = false, timeout }: GlobalOptions, command: string): void {
  printJson(json);
  if (timeout === undefined || ENDLESS.includes(command)) return;
  setTimeout(() => {
    console.error(`Given up after ${timeout} s (--timeout).`);
    process.exit(EXIT.unavailable);
  }, timeout * 1_000).unref();
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && Number.isFinite(seconds)) return seconds;
  throw new InvalidArgumentError('It must be a number of seconds above 0.');
}

function reportProblem(error: unknown): number {
  // Commander has already printed its message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  console.error(sentenceOf(error));
  if (error instanceof SettingsError) return EXIT.settings;
  if (error instanceof ServiceStartError) return error.end.code ?? EXIT.failed;
  return error instanceof InstanceRunningError ? EXIT.unavailable : EXIT.failed;
}

function sentenceOf(error: unknown): string {
  if (error instanceof DomainError) return error.detail;
  return error instanceof Error ? error.message : String(error);
}
