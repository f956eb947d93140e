import type { AlertRule } from './domain/index.js';

/** The rules of this installation, as a class that Nest can inject. */
export class AlertRules {
  constructor(readonly rules: readonly AlertRule[]) {}
}
