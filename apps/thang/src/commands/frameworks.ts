import type { Command } from 'commander';
import { processSettings } from '#config';
import { formatDay, SettingsError } from '#kernel';
import { printTable } from '../output/print.js';
import type { Framework, FrameworkProblem, Track } from '#maturity/domain';

export function addFrameworksCommand(program: Command, finish: (code: number) => void): void {
  const frameworks = program.command('frameworks').description('check and list maturity frameworks');
  frameworks
    .command('check')
    .argument('<file...>', 'framework files, where the others lie or anywhere else')
    .description('say everything that is wrong in a file, or what it defines')
    .action(async (files: string[]) => finish(await check(files)));
  frameworks
    .command('list')
    .description('list all editions of all frameworks that this installation has')
    .action(async () => finish(await list()));
}

/**
 * Checks framework files. Returns exit code 1 for an error in a file, or a conflict between the files and the
 * installed editions.
 */
async function check(files: readonly string[]): Promise<number> {
  const { checkFrameworkFiles } = await import('#maturity');
  const checked = await checkFrameworkFiles(files, processSettings().frameworkDirectories);
  for (const { framework, problems } of checked.files) {
    for (const problem of problems) console.error(lineOf(problem));
    if (framework && problems.length === 0) console.log(describe(framework));
  }
  for (const file of new Set(checked.elsewhere.map((problem) => problem.file)))
    console.error(`${file} is broken itself and was not compared with.`);
  return checked.files.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

async function list(): Promise<number> {
  const { loadFrameworks } = await import('#maturity');
  const loaded = await loadFrameworks(processSettings().frameworkDirectories);
  if ('errors' in loaded) throw SettingsError.inFiles(loaded.errors);
  const rows = loaded.frameworks.map((framework): [string, object] => [
    `${framework.id} ${framework.edition.id}`,
    {
      'in force': validityOf(framework),
      studies: orgUnitsOf(framework),
      tracks: framework.tracks.map(({ kind }) => kind).join(' '),
    },
  ]);
  printTable(
    loaded.frameworks.map(({ id, edition, tracks }) => ({
      ...{ id, edition: edition.id, validFrom: formatDay(edition.validFrom) },
      validTo: edition.validTo === null ? null : formatDay(edition.validTo),
      tracks: tracks.map((track) => ({ id: track.id, kind: track.kind })),
    })),
    rows,
  );
  return 0;
}

function lineOf({ file, line, path, rule, detail }: FrameworkProblem): string {
  const place = line === null ? file : `${file}:${line}`;
  return [place, path, rule, detail].filter((part) => part !== '').join(' ');
}

function describe(framework: Framework): string {
  const { id, edition, kpis, tracks, readings } = framework;
  return [
    `${id}, edition ${edition.id}, in force ${validityOf(framework)}, for ${orgUnitsOf(framework)}`,
    `  KPIs: ${kpis.map((kpi) => kpi.id).join(', ')}`,
    ...tracks.map((track) => `  Track ${track.id}: ${contentOf(track)}`),
    `  Reads: ${readings.map(({ key }) => key).join(', ')}`,
  ].join('\n');
}

function validityOf({ edition: { validFrom, validTo } }: Framework): string {
  return `from ${formatDay(validFrom)}${validTo === null ? '' : ` to ${formatDay(validTo)}`}`;
}

function orgUnitsOf({ appliesTo: { levels, within } }: Framework): string {
  return `${levels.join(', ')}${within === null ? '' : ` within ${within}`}`;
}

function contentOf(track: Track): string {
  switch (track.kind) {
    case 'ladder':
      return `ladder of ${amount(track.stages.length, 'stage')}`;
    case 'independent':
      return `${amount(track.stages.length, 'independent gate')}`;
    case 'index':
      return `index up to ${track.max}, ${amount(track.groups.length, 'group')}, ${amount(track.bands.length, 'band')}`;
    case 'checklist':
      return `checklist of ${amount(track.items.length, 'item')}`;
    case 'targets':
      return amount(track.targets.length, 'target');
    default:
      return track satisfies never;
  }
}

const amount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
