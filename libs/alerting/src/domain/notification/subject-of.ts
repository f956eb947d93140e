import type { AnnouncementData } from '#assessments/domain';
import { formatShare, parseDay, type Language } from '#kernel';
import type { Announcement } from './announcement.js';
import { movementPhrases } from './movement-phrases.js';
import { formatDate } from './days.js';
import { lateness } from './figures.js';
import { silentSourceOf, type SilentSourceWords } from './silent-source.js';
import { clip, lengthOf } from './single-line.js';
import type { Words } from './words.js';

/** Most characters of a subject: what mail clients show without cutting. */
export const MAX_SUBJECT = 78;
const MAX_CHANGE = 44;
const MIN_ITEM = 8;

/** Returns the subject of a mail: the org unit, the framework, and from → to. */
export function subjectOf(
  entry: Announcement,
  words: Words,
  language: Language,
  maxLength = MAX_SUBJECT,
): string {
  return fitSubject(words.unit, words.framework, changeOf(entry, words, language), maxLength);
}

/** Shortens the names, not the change, so that the subject has at most 78 characters. */
export function fitSubject(unit: string, framework: string, change: string, maxLength = MAX_SUBJECT): string {
  const separators = framework === '' ? 2 : 4;
  const room = maxLength - lengthOf(change) - separators;
  const unitRoom = Math.max(room - lengthOf(framework), Math.ceil(room / 2));
  const shortUnit = clip(unit, unitRoom);
  if (framework === '') return `${shortUnit}: ${change}`;
  return `${shortUnit}: ${clip(framework, room - lengthOf(shortUnit))}, ${change}`;
}

/** Puts words before a subject, and keeps it within its length. */
export function prefixed(subject: string, prefix: (subject: string) => string): string {
  const room = MAX_SUBJECT - lengthOf(prefix(''));
  return prefix(clip(subject, room));
}

/** Says from what to what, in at most 44 characters. */
export function changeOf({ kind, data }: Announcement, words: Words, language: Language): string {
  const { say } = words;
  const item = (change: string): string => withItem(words.item(data.item), change);
  const silent = silentSourceOf(data, language);
  switch (kind) {
    case 'stage-advanced':
    case 'stage-regressed':
    case 'baseline':
    case 'restated':
      return stages(data, words);
    case 'band-changed':
      return say.bandChange(data.from?.level ?? 0, data.to?.level ?? 0);
    case 'gate-opened':
      return item(say.gateChange.opened);
    case 'gate-closed':
      return item(say.gateChange.closed);
    case 'threshold-approaching': {
      const share = say.approachingChange(formatShare(data.progress ?? 0, language));
      return withItem(data.next ? words.stage(data.next) : '', share);
    }
    case 'kpi-moved': {
      const { kpi = '', value } = data;
      const show = (number: number | null): string => words.value(kpi, number, words.unitOf(kpi));
      const now = value?.to ?? data.kpis.find(({ id }) => id === kpi)?.value ?? null;
      return withItem(words.kpi(kpi), `${show(value?.from ?? null)} → ${show(now)}`);
    }
    case 'score-moved':
      return withItem('', `${words.score(data.score?.from)} → ${words.score(data.score?.to)}`);
    case 'item-attested':
      return item(say.itemChange.attested);
    case 'item-revoked':
      return item(say.itemChange.revoked);
    case 'target-verdict': {
      const { verdicts } = movementPhrases[language];
      return item(verdicts[data.verdict?.to ?? 'under-way']);
    }
    case 'milestone-planned':
      return item(say.milestones.planned);
    case 'milestone-rescheduled':
      return item(`${day(data.due?.from, language)} → ${day(data.due?.to, language)}`);
    case 'milestone-due':
      return item(say.milestones.due);
    case 'milestone-late':
      return item(lateness(data, language) || say.milestones.late);
    case 'milestone-reached':
      return item(say.milestones.reached);
    case 'milestone-cancelled':
      return item(say.milestones.cancelled);
    case 'recorded':
      return clip([eventOf(data, language), words.item(data.item)].filter(Boolean).join(' '), MAX_CHANGE);
    case 'check-fired':
      return silent ? withItem(silent.shortSource, silence(silent, say)) : item(say.checkChange.fired);
    case 'check-cleared':
      return silent ? withItem(silent.shortSource, say.sourceChange.heard) : item(say.checkChange.cleared);
    case 'withdrawn':
      return stages(data, words);
    default:
      return kind satisfies never;
  }
}

function silence({ heard, count }: SilentSourceWords, { sourceChange }: Words['say']): string {
  return count === null ? sourceChange.silent(heard) : sourceChange.silentAbout(count);
}

function stages({ from, to }: AnnouncementData, words: Words): string {
  if (words.kind === 'independent')
    return clip(`${words.stage(from) ?? ''} → ${words.stage(to) ?? ''}`, MAX_CHANGE);
  const change = words.kind === 'index' ? words.say.bandChange : words.say.stageChange;
  return change(from?.level ?? 0, to?.level ?? 0);
}

/** Names the item in what room the change leaves. */
function withItem(item: string, change: string): string {
  const short = clip(change, MAX_CHANGE);
  const room = Math.max(MIN_ITEM, MAX_CHANGE - lengthOf(short) - 1);
  return item === '' ? short : `${clip(item, room)} ${clip(short, MAX_CHANGE - MIN_ITEM)}`;
}

function day(text: string | null | undefined, language: Language): string {
  const parsed = parseDay(text ?? '');
  return parsed === undefined ? '–' : formatDate(parsed, language);
}

function eventOf({ recorded }: AnnouncementData, language: Language): string {
  const [, , noun = '', action = ''] = recorded?.type.split('.') ?? [];
  return movementPhrases[language].events[`${noun}.${action}`] ?? `${noun} ${action}`;
}
