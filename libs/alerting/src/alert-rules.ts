import type { AlertRule } from './domain/index.js';

/** The rules of this installation and the frameworks that it follows, as a class that Nest can inject. */
export class AlertRules {
  constructor(
    readonly rules: readonly AlertRule[],
    /** Ids of frameworks; `null`: all. */
    private readonly followed: readonly string[] | null = null,
  ) {}

  isFollowed(framework: string): boolean {
    return this.followed?.includes(framework) ?? true;
  }
}
