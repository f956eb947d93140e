/** One row of the configuration table. */
export interface SettingReference {
  name: string;
  meaning: string;
  /** As one would write it in the environment; null: unset. */
  fallback: string | null;
}

const references: SettingReference[] = [];

/** Documents an environment variable where it is declared, so that table, default and rule cannot drift apart. */
export function Setting(meaning: string, fallback: string | null): PropertyDecorator {
  return (_target, name) => {
    references.push({ name: String(name), meaning, fallback });
  };
}

/** All settings, in the order in which `Environment` declares them. */
export function settingReferences(): readonly SettingReference[] {
  return references;
}
