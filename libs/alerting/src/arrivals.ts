import { Injectable } from '@nestjs/common';
import { MaturityQuery } from '#insights';
import type { NextStage } from '#maturity/domain';
import { TODAYS_VIEW } from '#read-models';
import type { Alert } from './domain/index.js';
import { KnownFrameworks } from './known-frameworks.js';

/** A page of the journal holds locks: what is not found in this time is told without. */
const WITHIN_MS = 2_000;

/** Looks up when bodies will arrive at their next stage, for those that people are about to be told of. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly maturity: MaturityQuery,
    private readonly frameworks: KnownFrameworks,
  ) {}

  /** By alert: the way ahead with the days at the present pace. Best effort: some may be missing. */
  async of(alerts: readonly Alert[]): Promise<Map<string, NextStage>> {
    const deadline = performance.now() + WITHIN_MS;
    const found = new Map<string, NextStage>();
    for (const alert of alerts) {
      if (performance.now() > deadline) break;
      const next = await this.nextOf(alert);
      if (next) found.set(alert.id, next);
    }
    return found;
  }

  private async nextOf({ orgUnit, framework: id, edition, track, day }: Alert): Promise<NextStage | null> {
    const framework = this.frameworks.find(id, edition);
    if (!framework) return null;
    const { standings } = await this.maturity.of(orgUnit, [framework], { ...TODAYS_VIEW, asOf: day });
    return standings[0]?.assessment.tracks.find((assessed) => assessed.id === track)?.next ?? null;
  }
}
