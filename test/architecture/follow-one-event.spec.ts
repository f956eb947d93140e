import { readFile } from 'node:fs/promises';

interface Step {
  file: string;
  symbol: string;
}

const ROW = /^\| [^|]+ \| `(?<file>[^`]+)` +\| `(?<symbol>\w+)` +\|$/;

/** The calls that lead from the projection to the function that folds the events of a service. */
const CALLS: readonly Step[] = [
  { file: 'libs/read-models/src/projection/refold-entities.ts', symbol: 'foldHistory' },
  { file: 'libs/read-models/src/projection/fold-history.ts', symbol: 'foldEntity' },
  { file: 'libs/maturity/src/domain/nouns/services.ts', symbol: 'foldService' },
  { file: 'apps/notifier/src/notify-step.ts', symbol: 'AlertEngine' },
  { file: 'apps/notifier/src/notify-step.ts', symbol: 'MessageRouter' },
];

describe('the path of one event in the README', () => {
  it('has at most twelve files, and each file exports the symbol of its step', async () => {
    const steps = await stepsOfReadme();
    expect(steps.length).toBeGreaterThan(8);
    expect(steps.length).toBeLessThanOrEqual(12);
    for (const { file, symbol } of steps) {
      expect(await readFile(file, 'utf8')).toMatch(
        new RegExp(`export (async )?(abstract )?(class|function|const) ${symbol}\\b`),
      );
    }
  });

  it.each(CALLS)('leads from $file to $symbol', async ({ file, symbol }) => {
    expect(await readFile(file, 'utf8')).toMatch(new RegExp(`\\b${symbol}\\b`));
  });
});

async function stepsOfReadme(): Promise<Step[]> {
  const readme = await readFile('README.md', 'utf8');
  const section = readme.split('<!-- follow one event')[1]?.split('<!-- /follow one event -->')[0] ?? '';
  return section.split('\n').flatMap((line) => {
    const { file, symbol } = ROW.exec(line)?.groups ?? {};
    return file !== undefined && symbol !== undefined ? [{ file, symbol }] : [];
  });
}
