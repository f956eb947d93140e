import type { Explanation } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import {
  goalOf,
  isMet,
  missingWork,
  type Criterion,
  type IndexItem,
  type IndexTrack,
  type Kpi,
  type Stage,
  type Target,
  type Threshold,
  type Track,
  type TrackAssessment,
  type Transform,
} from '#maturity/domain';
import type { Describer } from '../assessment/describe-assessment.js';
import type { MissingWorkDocument } from '../assessment/next-stage.response.js';
import type { KpiUseDocument } from './kpi-use.response.js';

/** The criteria, items and targets that use one KPI of an assessed org unit. */
export class UseDescriber {
  constructor(
    private readonly kpi: Kpi,
    private readonly explanation: Explanation,
    private readonly describer: Describer,
    private readonly language: Language,
  ) {}

  uses(): KpiUseDocument[] {
    const { framework, assessment } = this.explanation;
    return framework.tracks.flatMap((track) =>
      this.usesOn(
        track,
        assessment.tracks.find(({ id }) => id === track.id),
      ),
    );
  }

  private usesOn(track: Track, assessed: TrackAssessment | undefined): KpiUseDocument[] {
    switch (track.kind) {
      case 'ladder':
      case 'independent':
        return track.stages.flatMap((stage) => this.stageUses(track.id, stage));
      case 'index':
        return this.itemUses(track, assessed);
      case 'checklist':
        return track.items
          .filter(({ kpi }) => kpi === this.kpi.id)
          .map((item) => ({
            ...this.criterionUse(track.id, item),
            item: { id: item.id, name: inLanguage(item.name, this.language) },
          }));
      case 'targets':
        return track.targets
          .filter(({ kpi }) => kpi === this.kpi.id)
          .map((target) => this.targetUse(track.id, target));
      default:
        return track satisfies never;
    }
  }

  private stageUses(track: string, stage: Stage): KpiUseDocument[] {
    return stage.criteria
      .filter(({ kpi }) => kpi === this.kpi.id)
      .map((criterion) => ({
        ...this.criterionUse(track, criterion),
        stage: this.describer.stage(track, stage),
      }));
  }

  private criterionUse(track: string, criterion: Criterion): KpiUseDocument {
    const { direction, enter, exit, provenance } = criterion;
    return { track, direction, enter, exit, provenance, ...this.missing(criterion) };
  }

  private targetUse(track: string, target: Target): KpiUseDocument {
    const { id, name, direction, value, due, provenance } = target;
    return {
      track,
      target: { id, name: inLanguage(name, this.language), due: formatDay(due) },
      direction,
      enter: value,
      provenance,
      ...this.missing({ direction, enter: value }),
    };
  }

  private itemUses(track: IndexTrack, assessed: TrackAssessment | undefined): KpiUseDocument[] {
    return track.groups.flatMap((group) =>
      group.items.flatMap((item) => {
        if (item.kpi !== this.kpi.id) return [];
        const scored = assessed?.groups
          ?.find(({ id }) => id === group.id)
          ?.items.find(({ kpi }) => kpi === item.kpi);
        const lack = assessed?.next?.unmet.find(({ kpi }) => kpi === item.kpi);
        return {
          track: track.id,
          group: { id: group.id, name: inLanguage(group.name, this.language) },
          points: scored?.of ?? item.points,
          given: scored?.points ?? null,
          transform: item.transform,
          provenance: item.provenance,
          missing: lack?.missing ? this.describer.missingWork(lack.missing) : this.workToFull(item),
        };
      }),
    );
  }

  /** The work that would give an item all of its points, where the least plan asks for other work. */
  private workToFull({ transform }: IndexItem): MissingWorkDocument | null {
    const full = valueOfFullShare(transform);
    if (full === null) return null;
    const direction = this.kpi.better === 'lower' ? 'at-most' : 'at-least';
    return this.missing({ direction, enter: full }).missing;
  }

  private missing(threshold: Threshold): Pick<KpiUseDocument, 'met' | 'missing'> {
    const { assessment, readings } = this.explanation;
    const value = assessment.kpis.find(({ id }) => id === this.kpi.id)?.value ?? null;
    const met = isMet(threshold, value);
    const work = met ? null : missingWork(this.kpi, goalOf(threshold), readings);
    return { met, missing: work && this.describer.missingWork(work) };
  }
}

/** Returns the value at which an item gives all of its points; `null` where no one value does. */
function valueOfFullShare(transform: Transform): number | null {
  switch (transform.kind) {
    case 'linear':
      return transform.to;
    case 'binary':
      return transform.threshold;
    case 'banded':
      return transform.bands.find(({ share }) => share >= 1)?.from ?? null;
    case 'coded':
    case 'z-score':
      return null;
    default:
      return transform satisfies never;
  }
}
