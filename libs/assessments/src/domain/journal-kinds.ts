/** What the journal tells by an entry of a kind. */
interface JournalKindDefinition {
  /** An assessment changed, or an alert did. */
  of: 'assessment' | 'alert';
  /** After it, `data.to` is the announced stage of the track. */
  setsStage: boolean;
}

const definitions = {
  baseline: { of: 'assessment', setsStage: true },
  'stage-advanced': { of: 'assessment', setsStage: true },
  'stage-regressed': { of: 'assessment', setsStage: true },
  'kpi-moved': { of: 'assessment', setsStage: false },
  'threshold-approaching': { of: 'assessment', setsStage: false },
  restated: { of: 'assessment', setsStage: true },
  'alert-raised': { of: 'alert', setsStage: false },
  'alert-acknowledged': { of: 'alert', setsStage: false },
  'alert-cleared': { of: 'alert', setsStage: false },
} as const satisfies Record<string, JournalKindDefinition>;

type Definitions = typeof definitions;

/** Every kind of journal entry. */
export type JournalKind = keyof Definitions;
type KindOf<O> = { [K in JournalKind]: Definitions[K]['of'] extends O ? K : never }[JournalKind];

export type AssessmentEntryKind = KindOf<'assessment'>;

export const journalKinds = Object.keys(definitions) as readonly JournalKind[];

/** Entries after which `data.to` is the announced stage. */
export const stageKinds: readonly JournalKind[] = journalKinds.filter((kind) => definitions[kind].setsStage);

/** Is it about an assessment, and not about an alert? */
export function isAssessmentKind(kind: JournalKind): kind is AssessmentEntryKind {
  return definitions[kind].of === 'assessment';
}
