/** The properties of a kind of journal entry. */
interface JournalKindDefinition {
  /** Whether the entry is about the change of an assessment, a milestone or an event, or about an alert. */
  of: 'assessment' | 'alert';
  /** True when `data.to` is the announced stage of the track. */
  setsStage: boolean;
}

const definitions = {
  baseline: { of: 'assessment', setsStage: true },
  'stage-advanced': { of: 'assessment', setsStage: true },
  'stage-regressed': { of: 'assessment', setsStage: true },
  'band-changed': { of: 'assessment', setsStage: true },
  'gate-opened': { of: 'assessment', setsStage: true },
  'gate-closed': { of: 'assessment', setsStage: true },
  'kpi-moved': { of: 'assessment', setsStage: false },
  'score-moved': { of: 'assessment', setsStage: false },
  'threshold-approaching': { of: 'assessment', setsStage: false },
  'item-attested': { of: 'assessment', setsStage: false },
  'item-revoked': { of: 'assessment', setsStage: false },
  'target-verdict': { of: 'assessment', setsStage: false },
  'milestone-planned': { of: 'assessment', setsStage: false },
  'milestone-rescheduled': { of: 'assessment', setsStage: false },
  'milestone-due': { of: 'assessment', setsStage: false },
  'milestone-late': { of: 'assessment', setsStage: false },
  'milestone-reached': { of: 'assessment', setsStage: false },
  'milestone-cancelled': { of: 'assessment', setsStage: false },
  recorded: { of: 'assessment', setsStage: false },
  'check-fired': { of: 'assessment', setsStage: false },
  'check-cleared': { of: 'assessment', setsStage: false },
  withdrawn: { of: 'assessment', setsStage: true },
  restated: { of: 'assessment', setsStage: true },
  'alert-firing': { of: 'alert', setsStage: false },
  'alert-acknowledged': { of: 'alert', setsStage: false },
  'alert-resolved': { of: 'alert', setsStage: false },
  'alert-withdrawn': { of: 'alert', setsStage: false },
} as const satisfies Record<string, JournalKindDefinition>;

type Definitions = typeof definitions;

/** Every kind of journal entry. */
export type JournalKind = keyof Definitions;
type KindOf<O> = { [K in JournalKind]: Definitions[K]['of'] extends O ? K : never }[JournalKind];

export type AssessmentEntryKind = KindOf<'assessment'>;

/** The kinds of entries about milestones. Such entries have no framework. */
export type MilestoneEntryKind = Extract<AssessmentEntryKind, `milestone-${string}`>;

export const journalKinds = Object.keys(definitions) as readonly JournalKind[];

/** The kinds of entries whose `data.to` is the announced stage. */
export const stageKinds: readonly JournalKind[] = journalKinds.filter((kind) => definitions[kind].setsStage);

/**
 * The kinds that together tell each change once. What fires, resolves or withdraws an alert is told by the
 * entry that the alert comes from.
 */
export const changeKinds: readonly JournalKind[] = journalKinds.filter(
  (kind) => isAssessmentKind(kind) || kind === 'alert-acknowledged',
);

/** Returns true for an entry about an assessment, a milestone or an event, false for one about an alert. */
export function isAssessmentKind(kind: JournalKind): kind is AssessmentEntryKind {
  return definitions[kind].of === 'assessment';
}
