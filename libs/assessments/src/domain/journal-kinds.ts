/** The properties of a kind of journal entry. */
interface JournalKindDefinition {
  /** Whether the entry is about the change of an assessment or of an alert. */
  of: 'assessment' | 'alert';
  /** True when `data.to` is the announced stage of the track. */
  setsStage: boolean;
}

const definitions = {
  baseline: { of: 'assessment', setsStage: true },
  'stage-advanced': { of: 'assessment', setsStage: true },
  'stage-regressed': { of: 'assessment', setsStage: true },
  'kpi-moved': { of: 'assessment', setsStage: false },
  'threshold-approaching': { of: 'assessment', setsStage: false },
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

export const journalKinds = Object.keys(definitions) as readonly JournalKind[];

/** The kinds of entries whose `data.to` is the announced stage. */
export const stageKinds: readonly JournalKind[] = journalKinds.filter((kind) => definitions[kind].setsStage);

/** Returns true for an entry about an assessment, false for one about an alert. */
export function isAssessmentKind(kind: JournalKind): kind is AssessmentEntryKind {
  return definitions[kind].of === 'assessment';
}
