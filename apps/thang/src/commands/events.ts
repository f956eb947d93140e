import { Option, type Command } from 'commander';
import { encodings, type FileEncoding } from '#tabular';
import { sendFile, type SentFile } from '../events/send-file.js';
import { withFileOrInput } from '../output/file-or-input.js';
import { print } from '../output/print.js';
import { apiAddress } from '../instance/api-address.js';

interface SendOptions {
  url?: string;
  keyFile?: string;
  encoding: FileEncoding;
  backfill: boolean;
  rejected?: string;
}

const INTERRUPTED = 130;

const SEND_HELP = `
The file is one run: its lines may stand in any order, parents after their children, corrections before what
they correct. Notifications wait until the whole file is stored. Events that are refused are listed with their
line and the reason. With --rejected they are written to a file, one a line, with the reason and the original
text: mend it and send it.`;

export function addEventsCommand(program: Command, finish: (code: number) => void): void {
  program
    .command('events')
    .description('work with events')
    .command('send')
    .argument('<file>', 'a JSON array of CloudEvents, a single one, or NDJSON; - is standard input')
    .description('send a file; sending it again is safe and goes on where it stopped')
    .option('--url <url>', 'of the recorder; by default the instance of THANG_DATA_DIR')
    .option('--key-file <file>', "with the API key; by default the administrator's")
    .addOption(
      new Option('--encoding <name>', 'of the file; windows-1258 is the Vietnamese code page of Windows')
        .choices(encodings)
        .default('utf-8'),
    )
    .option('--backfill', 'mark the events as history, which sends no notifications', false)
    .option('--rejected <file>', 'write refused events to this file instead of listing them')
    .addHelpText('after', SEND_HELP)
    .action(async (file: string, options: SendOptions) => finish(await send(file, options)));
}

/** Sends a file. Returns 1 when an event was refused, 130 after an interrupt. */
async function send(path: string, options: SendOptions): Promise<number> {
  const { encoding, backfill, rejected = null } = options;
  const api = await apiAddress(options);
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  // The second signal finds no listener and ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  try {
    const sent = await withFileOrInput(path, (file) =>
      sendFile(api, { path: file, encoding, backfill, rejected }, interrupt.signal),
    );
    const { accepted, duplicates, refused, position, interrupted, warnings } = sent;
    print({ accepted, duplicates, refused, position, interrupted, warnings }, () => [
      `${accepted} new, ${duplicates} known already, ${refused} refused.`,
      ...(position === '0' ? [] : [`Position reached: ${position}.`]),
    ]);
    for (const line of warningLines(warnings)) console.error(line);
    if (refused > 0 && rejected !== null) console.error(`What was refused is in ${rejected}.`);
    if (interrupted) console.error('Interrupted. Send the file again to go on.');
    if (interrupted) return INTERRUPTED;
    return refused === 0 ? 0 : 1;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
  }
}

/** Words what the stored events warn of, kind by kind, with up to three examples. */
function warningLines(warnings: SentFile['warnings']): string[] {
  if (warnings === null)
    return ['The events are not inspected yet. GET /api/v1/runs/{id} shows their warnings.'];
  return warnings.flatMap(({ code, name, source, count, advice, examples }) => [
    `Warning ${code}: ${name} (${source}, ${count}).`,
    ...examples.map(({ position, detail }) => `  position ${position}: ${detail}`),
    `  ${advice}`,
  ]);
}
