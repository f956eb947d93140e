/** A rule for the text of a variable. */
export interface Rule {
  holds: (text: string) => boolean;
  /**
   * Completes the sentence "THE_VARIABLE …": `must be …`. It never contains the value, which may be secret.
   */
  words: string;
}

/** The definition of one setting. Its row in the README, its check and its value are derived from it. */
export interface SettingDefinition<T> {
  /** Name of the environment variable. */
  variable: string;
  /** Text for the README's table. */
  meaning: string;
  /** The value as written in the environment; `null`: unset. */
  fallback: string | null;
  /** Rule for the text. Without it any text is accepted. The fallback is not checked. */
  rule?: Rule;
  /**
   * Returns the value of a text that has passed its rule. The text is empty when the variable is unset and
   * has no fallback. `other` returns the text of another variable.
   */
  parse: (text: string, other: (variable: string) => string) => T;
}

/** Infers the type of a definition. */
export function setting<T>(definition: SettingDefinition<T>): SettingDefinition<T> {
  return definition;
}
