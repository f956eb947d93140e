import { inLanguage, type Language } from '#kernel';
import type {
  ChecklistItemState,
  Framework,
  GateAssessment,
  GroupScore,
  ScoreComparison,
  TargetState,
  Track,
  TrackAssessment,
} from '#maturity/domain';
import type { Describer } from './describe-assessment.js';
import type {
  ChecklistItemDocument,
  GateDocument,
  IndexGroupDocument,
  KnownPointsDocument,
  ScoreComparisonDocument,
  TargetDocument,
} from './track-result.response.js';

/** The parts that only some kinds of tracks have. */
export interface TrackParts {
  gates?: GateDocument[];
  groups?: IndexGroupDocument[];
  known?: KnownPointsDocument;
  items?: ChecklistItemDocument[];
  targets?: TargetDocument[];
  comparison?: ScoreComparisonDocument;
}

/** Names the parts of a track. */
export class PartDescriber {
  constructor(
    private readonly framework: Framework,
    private readonly describer: Describer,
    private readonly language: Language,
  ) {}

  partsOf({ id, gates, groups, known, items, targets, comparison }: TrackAssessment): TrackParts {
    const track = this.framework.tracks.find((each) => each.id === id);
    return {
      ...(gates && { gates: gates.map((gate) => this.gate(id, gate)) }),
      ...(groups && { groups: groups.map((group) => this.group(track, group)) }),
      ...(known && { known: { points: known.points, of: known.of } }),
      ...(items && { items: items.map((item) => this.checklistItem(track, item)) }),
      ...(targets && { targets: targets.map((target) => this.target(track, target)) }),
      ...(comparison && { comparison: this.comparison(comparison) }),
    };
  }

  private comparison({ track, score, difference }: ScoreComparison): ScoreComparisonDocument {
    const name = this.framework.tracks.find(({ id }) => id === track)?.name;
    const decimals = this.describer.scoreDecimals(track, score);
    return { track, name: name ? inLanguage(name, this.language) : track, score, difference, decimals };
  }

  private gate(track: string, gate: GateAssessment): GateDocument {
    return {
      ...this.describer.stage(track, gate),
      open: gate.open,
      progress: gate.progress,
      unmet: gate.unmet.map((criterion) => this.describer.unmet(criterion)),
    };
  }

  private group(track: Track | undefined, { id, points, of, items, units }: GroupScore): IndexGroupDocument {
    const groups = track?.kind === 'index' ? track.groups : [];
    const name = groups.find((group) => group.id === id)?.name;
    return {
      id,
      name: name ? inLanguage(name, this.language) : id,
      points,
      of,
      items: items.map((item) => ({
        kpi: item.kpi,
        name: this.describer.kpiName(item.kpi),
        share: item.share,
        points: item.points,
        of: item.of,
        provenance: item.provenance,
      })),
      ...(units && { units }),
    };
  }

  private checklistItem(
    track: Track | undefined,
    { id, kpi, value, threshold, direction, met, missing }: ChecklistItemState,
  ): ChecklistItemDocument {
    const item = track?.kind === 'checklist' ? track.items.find((each) => each.id === id) : undefined;
    return {
      id,
      name: item ? inLanguage(item.name, this.language) : id,
      group: item?.group ? inLanguage(item.group, this.language) : null,
      kpi,
      value,
      threshold,
      direction,
      decimals: this.describer.decimals(kpi, value, threshold),
      met,
      missing: missing && this.describer.missingWork(missing),
    };
  }

  private target(track: Track | undefined, state: TargetState): TargetDocument {
    const { id, kpi, value, threshold, direction, due, onClosingDay, missing, verdict, eta } = state;
    const target = track?.kind === 'targets' ? track.targets.find((each) => each.id === id) : undefined;
    return {
      id,
      name: target ? inLanguage(target.name, this.language) : id,
      kpi,
      value,
      threshold,
      direction,
      unit: this.describer.kpiUnit(kpi),
      decimals: this.describer.decimals(kpi, value, threshold),
      due,
      ...(onClosingDay && { onClosingDay }),
      missing: missing && this.describer.missingWork(missing),
      verdict,
      eta,
    };
  }
}
