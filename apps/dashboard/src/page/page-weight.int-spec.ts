import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = 'dist/apps/dashboard/web';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
  assets?: string[];
}

/** The build of the page: which module lies in which file, and which files that file imports. */
const manifest = JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

/** Returns the files that a browser loads for these modules, without what it loads later on demand. */
function filesOf(modules: readonly string[]): { scripts: Set<string>; others: Set<string> } {
  const scripts = new Set<string>();
  const others = new Set<string>();
  const waiting = [...modules];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The manifest has no ${name}.`);
    if (scripts.has(chunk.file)) continue;
    scripts.add(chunk.file);
    for (const file of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) others.add(file);
    waiting.push(...(chunk.imports ?? []));
  }
  return { scripts, others };
}

function compressedBytes(file: string): number {
  const path = join(BUILT, file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}

const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + compressedBytes(file), 0);

describe('the weight of the built page', () => {
  const overview = filesOf(['index.html']);

  it('keeps the scripts of the first screen within 210 kB compressed', () => {
    expect(sum(overview.scripts)).toBeLessThanOrEqual(210_000);
  });

  it('keeps the scripts of the whole overview within 300 kB compressed, in one file more', () => {
    const below = Object.keys(manifest).filter((name) => name.startsWith('_below-'));
    const all = filesOf(['index.html', ...below]);
    expect(below).toHaveLength(1);
    expect(sum(all.scripts)).toBeLessThanOrEqual(300_000);
    expect(all.scripts.size - overview.scripts.size).toBe(1);
  });

  it('loads the overview with at most ten files, so that ten of 20 requests are left for its figures', () => {
    const own = ['index.html', 'favicon.svg'];
    expect(overview.scripts.size + overview.others.size + own.length).toBeLessThanOrEqual(10);
  });

  it('keeps each font within 35 kB', () => {
    const fonts = [...overview.others].filter((file) => file.endsWith('.woff2'));
    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(compressedBytes(font)).toBeLessThanOrEqual(35_000);
  });

  it('loads no chart library with any screen before a chart is seen', () => {
    const screens = Object.keys(manifest).filter((name) => /^src\/features\/.*-page\.tsx$/.test(name));
    expect(screens.length).toBeGreaterThan(20);
    const withCharts = screens.filter((name) =>
      [...filesOf([name]).scripts].some((file) => /\/charts-/.test(file)),
    );
    expect(withCharts).toEqual([]);
  });
});
