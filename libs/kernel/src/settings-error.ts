export interface SettingsProblem {
  /** The variable, or the place in a file that a variable names. */
  variable: string;
  /** What it must be; never what it is. */
  rule: string;
}

/** A mistake in a file that belongs to the settings: frameworks, alert rules. */
export interface SettingsFileProblem {
  file: string;
  line?: number | null;
  /** JSON Pointer; empty: the whole file. */
  path: string;
  rule: string;
  detail: string;
}

/** Stops the start. Its message names variables and rules, never values: they may be secret. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly SettingsProblem[]) {
    super(problems.map(({ variable, rule }) => `${variable} ${rule}.`).join('\n'));
    this.name = 'SettingsError';
  }

  /** Names file, line, place and rule of each mistake. */
  static inFiles(problems: readonly SettingsFileProblem[]): SettingsError {
    return new SettingsError(
      problems.map(({ file, line = null, path, rule, detail }) => ({
        variable: `${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` at ${path}`}`,
        rule: `breaks ${rule}: ${detail.replace(/\.$/, '')}`,
      })),
    );
  }
}
