import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '#kernel';

/** A condition for sending requests to this process. */
export interface HealthCheck {
  name: string;
  /**
   * Rejects when the condition does not hold. Callers get the detail of a `DomainError`; other errors go to
   * the log only. A text means that the process works, but that an operator should know of it.
   */
  check: () => Promise<unknown>;
  /** True for a check of another process, which that process does not need to hear of. */
  ofOther?: boolean;
}

interface CheckResult {
  name: string;
  result: CheckState;
  /** Why it failed or is degraded, for callers. */
  reason?: string;
}

export const checkStates = ['ok', 'degraded', 'failed'] as const;

export type CheckState = (typeof checkStates)[number];

export type HealthReport = Readonly<Record<string, CheckState>>;

/** How this process is, for another one that answers for it. */
export interface ProcessState {
  /** The names of its own checks that fail. */
  failing: readonly string[];
  /** What does not fail but should be known, in sentences. */
  degraded: readonly string[];
}

const CHECK_WITHIN_MS = 2000;

/**
 * The checks behind `/health/ready`. Modules add theirs at start; a later check replaces an earlier one of
 * the same name.
 */
@Injectable()
export class HealthChecks {
  private readonly logger = new Logger(HealthChecks.name);
  private readonly checks = new Map<string, HealthCheck>();
  private shuttingDown = false;
  /** The checks that did not pass when they last ran. Probes come each second, so only changes are logged. */
  private readonly failed = new Set<string>();

  add(check: HealthCheck): void {
    this.checks.set(check.name, check);
  }

  /** Makes the process not ready from now on, so that a load balancer avoids it while it drains. */
  drain(): void {
    this.shuttingDown = true;
  }

  get draining(): boolean {
    return this.shuttingDown;
  }

  /**
   * Runs all checks at once, each for two seconds at most.
   * Returns the state of each, and sentences about what is degraded.
   * @throws DomainError `not-ready` with the names of the failed checks; the log has the reasons
   */
  async assertReady(): Promise<{ checks: HealthReport; degraded: string[] }> {
    if (this.shuttingDown)
      throw new DomainError('shutting-down', 'This process is about to end.', { retryAfter: 1 });
    const results = await Promise.all([...this.checks.values()].map((check) => this.run(check)));
    const checks: HealthReport = Object.fromEntries(results.map(({ name, result }) => [name, result]));
    const failed = results.filter(({ result }) => result === 'failed');
    const degraded = results.flatMap(({ result, reason }) => (result === 'degraded' ? (reason ?? []) : []));
    if (failed.length === 0) return { checks, degraded };
    const names = failed.map(({ name }) => name).join(', ');
    const reasons = failed.flatMap(({ reason = [] }) => reason);
    const detail = [`Not ready: ${names}.`, ...reasons].join(' ');
    throw new DomainError('not-ready', detail, { checks, retryAfter: 1 });
  }

  /** Runs this process's own checks, for another process that answers for it. */
  async ownState(): Promise<ProcessState> {
    const own = [...this.checks.values()].filter(({ ofOther = false }) => !ofOther);
    const results = await Promise.all(own.map((check) => this.run(check)));
    const reasons = results.flatMap(({ result, reason }) => (result === 'degraded' ? (reason ?? []) : []));
    return {
      failing: results.filter(({ result }) => result === 'failed').map(({ name }) => name),
      degraded: reasons,
    };
  }

  private async run({ name, check }: HealthCheck): Promise<CheckResult> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_WITHIN_MS} ms`)), CHECK_WITHIN_MS);
    });
    try {
      const degraded = await Promise.race([check(), late]);
      if (typeof degraded === 'string') {
        if (!this.failed.has(name)) this.logger.warn(`${name}: ${degraded}`);
        this.failed.add(name);
        return { name, result: 'degraded', reason: degraded };
      }
      if (this.failed.delete(name)) this.logger.log(`${name}: works again.`);
      return { name, result: 'ok' };
    } catch (error) {
      if (!this.failed.has(name))
        this.logger.warn(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      this.failed.add(name);
      return { name, result: 'failed', ...(error instanceof DomainError ? { reason: error.detail } : {}) };
    } finally {
      clearTimeout(timer);
    }
  }
}
