import type { AlertRule } from './domain/index.js';

/** The rules of this installation and the frameworks that it follows, as a class that Nest can inject. */
export class AlertRules {
  constructor(
    readonly rules: readonly AlertRule[],
    /** The ids of the frameworks that are followed at the moment; `null`: all. */
    private readonly followed: { includes(framework: string): boolean } | null = null,
  ) {}

  isFollowed(framework: string): boolean {
    return this.followed?.includes(framework) ?? true;
  }
}
