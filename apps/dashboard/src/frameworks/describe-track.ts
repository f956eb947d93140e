import { formatDay, inLanguage, type Language, type LocalizedText } from '#kernel';
import type {
  Band,
  ChecklistItem,
  Criterion,
  Framework,
  IndexGroup,
  Stage,
  Target,
  Track,
} from '#maturity/domain';
import type { BandDocument, IndexGroupDefinitionDocument } from './index-definition.response.js';
import type {
  ChecklistItemDefinitionDocument,
  CriterionDocument,
  StageDefinitionDocument,
  TargetDefinitionDocument,
  TrackDefinitionDocument,
} from './track-definition.response.js';

export function trackDefinition(
  track: Track,
  framework: Framework,
  language: Language,
): TrackDefinitionDocument {
  return {
    id: track.id,
    name: inLanguage(track.name, language),
    kind: track.kind,
    stages: track.stages.map((stage) => stageDefinition(stage, language)),
    ...ofItsKind(track, framework, language),
  };
}

function ofItsKind(
  track: Track,
  framework: Framework,
  language: Language,
): Omit<TrackDefinitionDocument, 'id' | 'name' | 'kind' | 'stages'> {
  switch (track.kind) {
    case 'ladder':
    case 'independent':
      return {};
    case 'index':
      return {
        max: track.max,
        aggregation: track.aggregation,
        rounding: { ...track.rounding },
        aggregate: track.aggregate,
        comparedWith: track.comparedWith,
        groups: track.groups.map((group) => groupDefinition(group, framework, language)),
        bands: track.bands.map((band) => bandDocument(band, language)),
      };
    case 'checklist':
      return { items: track.items.map((item) => checklistItem(item, language)) };
    case 'targets':
      return { targets: track.targets.map((target) => targetDefinition(target, language)) };
    default:
      return track satisfies never;
  }
}

function stageDefinition(
  { level, id, name, description, traits, criteria }: Stage,
  language: Language,
): StageDefinitionDocument {
  return {
    level,
    id,
    name: inLanguage(name, language),
    description: textOrNull(description, language),
    traits: traits.map((trait) => ({
      name: inLanguage(trait.name, language),
      value: inLanguage(trait.value, language),
    })),
    criteria: criteria.map(criterionDocument),
  };
}

function criterionDocument(criterion: Criterion): CriterionDocument {
  const { kpi, direction, enter, exit, atLeast, provenance, exitProvenance } = criterion;
  const least = atLeast === undefined ? {} : { atLeast };
  return { kpi, direction, enter, exit, ...least, provenance, exitProvenance };
}

function groupDefinition(
  { id, name, points, aggregation, provenance, items }: IndexGroup,
  { kpis }: Framework,
  language: Language,
): IndexGroupDefinitionDocument {
  return {
    id,
    name: inLanguage(name, language),
    points,
    aggregation,
    provenance,
    items: items.map((item) => {
      const kpi = kpis.find((each) => each.id === item.kpi);
      return {
        kpi: item.kpi,
        name: kpi ? inLanguage(kpi.name, language) : item.kpi,
        points: item.points,
        transform: item.transform,
        provenance: item.provenance,
      };
    }),
  };
}

function bandDocument(
  { level, id, name, description, enter, exit, exclusive, provenance }: Band,
  language: Language,
): BandDocument {
  return {
    level,
    id,
    name: inLanguage(name, language),
    description: textOrNull(description, language),
    enter,
    exit,
    exclusive,
    provenance,
  };
}

function checklistItem(item: ChecklistItem, language: Language): ChecklistItemDefinitionDocument {
  return {
    id: item.id,
    name: inLanguage(item.name, language),
    group: textOrNull(item.group, language),
    ...criterionDocument(item),
  };
}

function targetDefinition(target: Target, language: Language): TargetDefinitionDocument {
  const { id, name, kpi, direction, value, from, due, provenance } = target;
  return {
    id,
    name: inLanguage(name, language),
    kpi,
    direction,
    value,
    from: formatDay(from),
    due: formatDay(due),
    provenance,
  };
}

export function textOrNull(text: LocalizedText | null, language: Language): string | null {
  return text === null ? null : inLanguage(text, language);
}
