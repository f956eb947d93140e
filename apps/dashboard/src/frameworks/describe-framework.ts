import { formatDay, inLanguage, type Day, type Language } from '#kernel';
import type { Framework, Kpi } from '#maturity/domain';
import { textOrNull, trackDefinition } from './describe-track.js';
import type { EditionDocument, FrameworkResponse, FrameworkSummary } from './framework.response.js';
import type { KpiDefinitionDocument } from './kpi-definition.response.js';

/** A framework with all its editions, from the oldest to the newest. */
export interface FrameworkInContext {
  framework: Framework;
  editions: readonly Framework[];
  today: Day;
  /** Whether its changes are notified. */
  followed: boolean;
}

export function frameworkSummary(
  { framework, editions, today, followed }: FrameworkInContext,
  language: Language,
): FrameworkSummary {
  const { id, name, description, appliesTo, tracks } = framework;
  return {
    id,
    name: inLanguage(name, language),
    description: inLanguage(description, language),
    followed,
    edition: editionDocument(framework, today, language),
    editions: editions.map((each) => editionDocument(each, today, language)),
    appliesTo: { levels: [...appliesTo.levels], within: appliesTo.within },
    studies: [...new Set(editions.flatMap((each) => each.appliesTo.levels))],
    trackKinds: [...new Set(tracks.map(({ kind }) => kind))],
  };
}

export function frameworkResponse(context: FrameworkInContext, language: Language): FrameworkResponse {
  const { framework } = context;
  return {
    ...frameworkSummary(context, language),
    restatement: framework.restatement,
    overlap: framework.overlap,
    kpis: framework.kpis.map((kpi) => kpiDefinition(kpi, language)),
    tracks: framework.tracks.map((track) => trackDefinition(track, framework, language)),
  };
}

function editionDocument({ edition }: Framework, today: Day, language: Language): EditionDocument {
  const { id, validFrom, validTo, source, legalBasis, basis, successor } = edition;
  return {
    id,
    validFrom: formatDay(validFrom),
    validTo: validTo === null ? null : formatDay(validTo),
    state: validFrom > today ? 'coming' : validTo !== null && validTo < today ? 'ended' : 'in-force',
    source: inLanguage(source, language),
    legalBasis: legalBasis && {
      number: legalBasis.number,
      date: formatDay(legalBasis.date),
      body: inLanguage(legalBasis.body, language),
    },
    basis,
    successor,
  };
}

export function kpiDefinition(kpi: Kpi, language: Language): KpiDefinitionDocument {
  const { id, unit, numerator, denominator, windowMonths, zeroDenominator, applicable } = kpi;
  return {
    id,
    name: inLanguage(kpi.name, language),
    description: textOrNull(kpi.description, language),
    unit,
    numerator,
    denominator,
    window: windowMonths,
    zeroDenominator,
    applicable: applicable && { when: applicable.when, otherwise: applicable.otherwise },
    driver: kpi.driver,
    decimals: kpi.decimals,
    provenance: kpi.provenance,
    better: kpi.better,
    validFor: kpi.validity && { months: kpi.validity.months },
    min: kpi.range.min,
    max: kpi.range.max,
    aggregate: kpi.aggregate && { ...kpi.aggregate },
  };
}
