import {
  formatDecimal,
  formatFigure,
  formatShare,
  formatThreshold,
  inLanguage,
  type Language,
} from '#kernel';
import { stageName, type Framework } from '#maturity/domain';
import type { UnmetCriterionDocument } from '../assessment/next-stage.response.js';
import type { MaturityDocument, TrackResultDocument } from '../maturity/maturity.response.js';
import type { BriefLadder } from './brief-content.js';
import { briefTexts } from './brief-texts.js';

/** Returns the track that a brief shows: the first with a result, else the first. */
export function shownTrack({ tracks }: MaturityDocument): TrackResultDocument | undefined {
  return tracks.find(hasResult) ?? tracks[0];
}

function hasResult({ stage, progress, score, targets }: TrackResultDocument): boolean {
  const isReached = targets?.some(({ value }) => value !== null) ?? false;
  return stage !== null || progress !== null || score !== null || isReached;
}

/** Says the result of a track in the words of its kind. */
export function resultText(track: TrackResultDocument, framework: Framework, language: Language): string {
  const say = briefTexts[language];
  if (!hasResult(track)) return say.notMeasured;
  const top = framework.tracks.find(({ id }) => id === track.id)?.stages.length ?? 0;
  switch (track.kind) {
    case 'ladder':
      return track.stage ? say.stage(track.stage.level, top, track.stage.name) : say.noStage;
    case 'independent':
      return say.gates(track.stage?.level ?? 0, top);
    case 'index':
      return track.score === null
        ? say.notMeasured
        : say.points(
            formatFigure(track.score, { unit: 'score', decimals: track.scoreDecimals }, language),
            track.stage?.name ?? null,
          );
    case 'checklist': {
      const items = track.items ?? [];
      return say.items(items.filter(({ met }) => met).length, items.length);
    }
    case 'targets': {
      const targets = track.targets ?? [];
      const reached = targets.filter(({ verdict }) => verdict === 'reached' || verdict === 'reached-late');
      return say.targets(reached.length, targets.length);
    }
    default:
      return track.kind satisfies never;
  }
}

/** Returns the stages of a ladder with the place of the org unit; `null` for other kinds of tracks. */
export function ladderOf(
  track: TrackResultDocument,
  framework: Framework,
  language: Language,
): BriefLadder | null {
  if (track.kind !== 'ladder') return null;
  const definition = framework.tracks.find(({ id }) => id === track.id);
  const stages = definition?.stages ?? [];
  const [reached, next] = [track.stage?.level ?? 0, track.next?.level];
  return {
    stages: stages.map(({ level, id }) => ({
      level,
      name: inLanguage(stageName(definition, { level, id }), language),
      state: level <= reached ? 'held' : level === next ? 'next' : 'ahead',
    })),
    way: progressText(track, language),
  };
}

/** Lists what is missing on a track, in countable work where it can be counted. */
export function missingLines(track: TrackResultDocument, language: Language): string[] {
  const say = briefTexts[language];
  if (track.next)
    return [...track.next.unmet]
      .sort((one, other) => Number(isFirst(other, track)) - Number(isFirst(one, track)))
      .map((unmet) => unmetLine(unmet, language));
  const items = (track.items ?? []).filter(({ met }) => !met).map(({ name }) => name);
  const targets = (track.targets ?? [])
    .filter(({ verdict }) => verdict === 'missed' || verdict === 'at-risk')
    .map(({ name, value, threshold, direction, unit, decimals }) =>
      say.criterion(
        name,
        value === null ? say.notMeasured : formatFigure(value, { unit, decimals }, language),
        say.threshold(direction, formatThreshold(threshold, unit, language)),
      ),
    );
  return [...items, ...targets];
}

const isFirst = ({ kpi }: UnmetCriterionDocument, { next }: TrackResultDocument): boolean =>
  kpi === next?.bottleneck;

function unmetLine(unmet: UnmetCriterionDocument, language: Language): string {
  const say = briefTexts[language];
  const { name, value, threshold, direction, unit, decimals, missing } = unmet;
  const distance = say.criterion(
    name,
    value === null ? say.notMeasured : formatFigure(value, { unit, decimals }, language),
    say.threshold(direction, formatThreshold(threshold, unit, language)),
  );
  return missing ? `${workOf(missing, language)} (${distance})` : distance;
}

function workOf({ count, name }: { count: number; name: string }, language: Language): string {
  return briefTexts[language].work(formatDecimal(count, language), name);
}

/** Says in one sentence where an org unit stands, what is missing, and up to when there are data. */
export function sentenceOf(
  { unit, framework, result }: { unit: string; framework: string | null; result: string | null },
  track: TrackResultDocument | undefined,
  lastFactDay: string | null,
  language: Language,
): string {
  const say = briefTexts[language];
  const next = track?.kind === 'ladder' ? track.next : null;
  const unmet = next?.unmet.filter(({ missing }) => missing !== null) ?? [];
  const first = unmet.find(({ kpi }) => kpi === next?.bottleneck) ?? unmet[0];
  const toward = next && first?.missing ? say.toward(workOf(first.missing, language), next.level) : null;
  const isAtTop = track?.kind === 'ladder' && track.stage !== null && !track.next;
  return `${[unit, framework].filter(Boolean).join(', ')}: ${[
    result,
    toward ?? (isAtTop ? say.atTop : null),
    lastFactDay ?? say.noData,
  ]
    .filter(Boolean)
    .join('; ')}.`;
}

/** Says how far the org unit is on the way to the next stage. */
function progressText(
  { progress, next }: Pick<TrackResultDocument, 'progress' | 'next'>,
  language: Language,
): string | null {
  if (progress === null || next === null) return null;
  return briefTexts[language].onTheWay(formatShare(progress, language), next.level);
}
