import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Returns the absolute path of a file of the installation. It is the same from the sources and from `dist/`.
 */
export function projectPath(relative: string): string {
  return join(projectRoot(), relative);
}

function projectRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'package.json'))) {
    const parent = dirname(directory);
    if (parent === directory)
      throw new Error('No package.json above the program: the installation is incomplete.');
    directory = parent;
  }
  return directory;
}
