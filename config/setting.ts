/** What the text of a variable must be. */
export interface Rule {
  holds: (text: string) => boolean;
  /** Completes the sentence "THE_VARIABLE …": `must be …`. Never says the value, which may be secret. */
  words: string;
}

/** Everything about one setting: its row in the README, its check and its value derive from here. */
export interface SettingDefinition<T> {
  /** Of the environment. */
  variable: string;
  /** For the README's table. */
  meaning: string;
  /** As one would write it in the environment; null: unset. */
  fallback: string | null;
  /** Default: any text will do. Not asked of the fallback. */
  rule?: Rule;
  /**
   * The value, from a text that has passed its rule; empty when the variable is unset and has no fallback.
   * `other` gives the text of another variable.
   */
  parse: (text: string, other: (variable: string) => string) => T;
}

/** Gives a definition its type. */
export function setting<T>(definition: SettingDefinition<T>): SettingDefinition<T> {
  return definition;
}
