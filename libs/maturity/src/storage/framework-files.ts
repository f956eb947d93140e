import { stat } from 'node:fs/promises';
import { frameworkFilesIn, loadFrameworks, type LoadedFrameworks } from './load-frameworks.js';

/** The framework files of some directories, looked at again and again. */
export class FrameworkFiles {
  /** At the last look. */
  private seen: string | null = null;
  private loaded: string | null = null;

  constructor(private readonly directories: readonly string[]) {}

  /**
   * All frameworks, or all that is wrong, once files have been added, changed or removed; `null` while there
   * is nothing new. A change counts when it has stood still from one look to the next: a file that is just
   * being written is not broken. Never throws.
   */
  async look(): Promise<LoadedFrameworks | null> {
    const state = await this.state();
    const still = state === this.seen;
    this.seen = state;
    if (!still || state === this.loaded) return null;
    this.loaded = state;
    return loadFrameworks(this.directories);
  }

  /** Changes with any file, without reading them. */
  private async state(): Promise<string> {
    const directories = await Promise.all(this.directories.map(frameworkFilesIn));
    const files = directories.flatMap((names, index) => names ?? `${this.directories[index] ?? ''} is gone`);
    return (await Promise.all(files.map(stateOf))).join('\n');
  }
}

async function stateOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  return found ? `${file} ${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}` : `${file} is gone`;
}
