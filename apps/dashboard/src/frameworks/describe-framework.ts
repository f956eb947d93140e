import { formatDay, inLanguage, type Language, type LocalizedText } from '#kernel';
import type { Framework, Kpi, Stage, Track } from '#maturity/domain';
import type {
  FrameworkResponse,
  FrameworkSummary,
  KpiDefinitionDocument,
  StageDefinitionDocument,
  TrackDefinitionDocument,
} from './framework.response.js';

export function frameworkSummary(
  { id, name, description, edition, appliesTo }: Framework,
  language: Language,
): FrameworkSummary {
  return {
    id,
    name: inLanguage(name, language),
    description: inLanguage(description, language),
    edition: {
      id: edition.id,
      validFrom: formatDay(edition.validFrom),
      validTo: edition.validTo === null ? null : formatDay(edition.validTo),
      source: inLanguage(edition.source, language),
    },
    appliesTo: { levels: [...appliesTo.levels], within: appliesTo.within },
  };
}

export function frameworkResponse(framework: Framework, language: Language): FrameworkResponse {
  return {
    ...frameworkSummary(framework, language),
    kpis: framework.kpis.map((kpi) => kpiDefinition(kpi, language)),
    tracks: framework.tracks.map((track) => trackDefinition(track, language)),
  };
}

function kpiDefinition(kpi: Kpi, language: Language): KpiDefinitionDocument {
  const { id, unit, numerator, denominator, provenance, better } = kpi;
  return {
    id,
    name: inLanguage(kpi.name, language),
    description: orNull(kpi.description, language),
    unit,
    numerator,
    denominator,
    window: kpi.windowMonths,
    provenance,
    better,
  };
}

function trackDefinition({ id, name, kind, stages }: Track, language: Language): TrackDefinitionDocument {
  return {
    id,
    name: inLanguage(name, language),
    kind,
    stages: stages.map((stage) => stageDefinition(stage, language)),
  };
}

function stageDefinition(
  { level, id, name, description, traits, criteria }: Stage,
  language: Language,
): StageDefinitionDocument {
  return {
    level,
    id,
    name: inLanguage(name, language),
    description: orNull(description, language),
    traits: traits.map((trait) => ({
      name: inLanguage(trait.name, language),
      value: inLanguage(trait.value, language),
    })),
    criteria: criteria.map(({ kpi, direction, enter, exit, provenance, exitProvenance }) => {
      return { kpi, direction, enter, exit, provenance, exitProvenance };
    }),
  };
}

function orNull(text: LocalizedText | null, language: Language): string | null {
  return text === null ? null : inLanguage(text, language);
}
