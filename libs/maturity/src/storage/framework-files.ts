import { stat } from 'node:fs/promises';
import { frameworkFilesIn, loadFrameworks, type LoadedFrameworks } from './load-frameworks.js';

/** Detects changes of the framework files in some directories by polling. */
export class FrameworkFiles {
  /** The state at the last look. */
  private seen: string | null = null;
  private loaded: string | null = null;

  constructor(private readonly directories: readonly string[]) {}

  /**
   * Returns all frameworks, or all problems, once files have been added, changed or removed; `null` while
   * nothing changed. A change counts only when two successive looks see the same state, so that a file that
   * is being written is not taken for broken. Never throws.
   */
  async look(): Promise<LoadedFrameworks | null> {
    const state = await this.state();
    const still = state === this.seen;
    this.seen = state;
    if (!still || state === this.loaded) return null;
    this.loaded = state;
    return loadFrameworks(this.directories);
  }

  /** Returns a text that changes with any file, without reading the files. */
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
