import { readFileSync } from 'node:fs';
import type { ContractDocuments } from '#web';
import { projectPath } from './project-path.js';

/**
 * Reads the documents of this build. `npm run contract` writes them from the sources, and a test compares
 * them. They are files, because a service that runs alone knows the routes of the others only from them.
 */
export function readContract(): ContractDocuments {
  return { openApi: readDocument('openapi.json'), asyncApi: readDocument('asyncapi.json') };
}

function readDocument(name: string): object {
  return JSON.parse(readFileSync(projectPath(`config/contract/${name}`), 'utf8')) as object;
}
