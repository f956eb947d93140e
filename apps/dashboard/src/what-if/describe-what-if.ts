import type { FrameworkEffect } from '#insights';
import type { Language } from '#kernel';
import type { Assessment, TrackAssessment } from '#maturity/domain';
import { Describer } from '../assessment/describe-assessment.js';
import type {
  HypotheticalChangeDocument,
  HypotheticalDocument,
  HypotheticalResultDocument,
} from './what-if.response.js';

export function hypotheticalDocument(
  { framework, before, after }: FrameworkEffect,
  language: Language,
): HypotheticalDocument {
  const describer = new Describer(framework, language);
  return {
    framework: framework.id,
    edition: framework.edition.id,
    before: resultDocument(before, describer),
    after: resultDocument(after, describer),
    changes: [...kpiChanges(before, after), ...trackChanges(before, after)],
  };
}

function resultDocument({ tracks, kpis }: Assessment, describer: Describer): HypotheticalResultDocument {
  return {
    tracks: tracks.map(({ id, kind, stage, score, progress }) => {
      const shown = { score, scoreDecimals: describer.scoreDecimals(id, score) };
      return { id, kind, stage: describer.stageOrNull(id, stage), ...shown, progress };
    }),
    kpis: kpis.map(({ id, value, unit }) => {
      return { id, name: describer.kpiName(id), value, unit, decimals: describer.decimals(id, value) };
    }),
  };
}

function kpiChanges(before: Assessment, after: Assessment): HypotheticalChangeDocument[] {
  return after.kpis.flatMap(({ id, value }) => {
    const from = before.kpis.find((kpi) => kpi.id === id)?.value ?? null;
    return from === value ? [] : { kpi: id, from, to: value };
  });
}

function trackChanges(before: Assessment, after: Assessment): HypotheticalChangeDocument[] {
  return after.tracks.flatMap((track) => {
    const [from, to] = [before.tracks.find(({ id }) => id === track.id), track].map(markOf);
    return from === to ? [] : { track: track.id, from: from ?? null, to: to ?? null };
  });
}

/** Returns what a track shows first: its score if it has one, otherwise its stage. */
function markOf(track: TrackAssessment | undefined): number | string | null {
  return track?.score ?? track?.stage?.id ?? null;
}
