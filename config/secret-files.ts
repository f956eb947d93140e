import { readFileSync } from 'node:fs';
import { SettingsError } from '#kernel';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the environment with the contents of files that `<VARIABLE>_FILE` names, as secrets of Docker and
 * Kubernetes are given. A variable that is set itself wins.
 * @throws SettingsError that names each file that cannot be read by its variable
 */
export function withSecretFiles(env: Environment, variables: readonly string[]): Environment {
  const contents: Record<string, string> = {};
  const problems: string[] = [];
  for (const variable of variables) {
    const path = env[`${variable}_FILE`];
    if (!path || env[variable]) continue;
    try {
      contents[variable] = readFileSync(path, 'utf8').trim();
    } catch {
      problems.push(`${variable}_FILE`);
    }
  }
  if (problems.length > 0)
    throw new SettingsError(
      problems.map((variable) => ({ variable, rule: 'must be the path of a file that can be read' })),
    );
  return { ...env, ...contents };
}
