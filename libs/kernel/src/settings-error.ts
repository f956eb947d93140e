export interface SettingsProblem {
  /** The variable, or the place in a file that a variable names. */
  variable: string;
  /** What the value must be. Never says what it is. */
  rule: string;
}

/** A mistake in a settings file, such as frameworks or alert rules. */
export interface SettingsFileProblem {
  file: string;
  line?: number | null;
  /** JSON Pointer; empty: the whole file. */
  path: string;
  rule: string;
  detail: string;
}

/**
 * Stops the start of the process. Its message names variables and rules, never values, because these may be
 * secret.
 */
export class SettingsError extends Error {
  constructor(readonly problems: readonly SettingsProblem[]) {
    super(problems.map(({ variable, rule }) => `${variable} ${rule}.`).join('\n'));
    this.name = 'SettingsError';
  }

  /** Returns an error whose message names file, line, place and rule of each mistake. */
  static inFiles(problems: readonly SettingsFileProblem[]): SettingsError {
    return new SettingsError(
      problems.map(({ file, line = null, path, rule, detail }) => ({
        variable: `${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` at ${path}`}`,
        rule: `breaks ${rule}: ${detail.replace(/\.$/, '')}`,
      })),
    );
  }
}
