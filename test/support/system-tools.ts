import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Returns the path of a program on this machine, or undefined. */
export function findProgram(name: string): string | undefined {
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(directory, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  return undefined;
}

/**
 * Runs the suite when the program exists, and reports it as skipped otherwise. Under `CI=true` the program
 * must exist.
 */
export function describeWith(program: string): (name: string, suite: () => void) => void {
  if (findProgram(program)) return describe;
  if (process.env.CI === 'true') throw new Error(`${program} is not installed; CI needs it.`);
  return (name, suite) => {
    process.stderr.write(`Skipped: ${name} (${program} is not installed).\n`);
    describe.skip(name, suite);
  };
}
