import { readFileSync } from 'node:fs';
import { projectPath } from './project-path.js';

/** Returns the version of this build, from package.json. */
export function thangVersion(): string {
  return (JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string }).version;
}
