import type { SettingsFileProblem } from '#kernel';

/** Returns the mistakes of some files, while the last correct ones stay in force. */
type Problems = () => readonly SettingsFileProblem[];

/**
 * The files of this process that may have mistakes. Services in one process share them, as they share the
 * frameworks.
 */
const watched = new Map<string, Problems>();

export function reportFileProblems(kind: string, problems: Problems): void {
  watched.set(kind, problems);
}

/** Returns a sentence about each mistake; empty when all files are in force as they are. */
export function fileProblems(): string[] {
  return [...watched.values()].flatMap((problems) => problems()).map(sentenceOf);
}

function sentenceOf({ file, line = null, path, rule, detail }: SettingsFileProblem): string {
  const place = `${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` at ${path}`}`;
  return `${place} breaks ${rule}: ${detail} The last correct version stays in force.`;
}
