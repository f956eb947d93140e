import type { AlertRule } from './domain/index.js';

/** The rules of this installation. A class, so that Nest can inject it. */
export class AlertRules {
  constructor(readonly rules: readonly AlertRule[]) {}
}
