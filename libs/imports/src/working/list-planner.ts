import type { Database } from '#database';
import { factsOfSource, RETRACTED } from '#event-log';
import { formatDay, parseDay, type DayZone } from '#kernel';
import type { TabularRow } from '#tabular';
import {
  cellText,
  changesBetween,
  idsToLookUp,
  KnownFacts,
  planDraft,
  stateDraft,
  StatedFacts,
  type Change,
  type PlannedFact,
  type RecordedVersion,
  type RowReader,
  type StatedDraft,
} from '../domain/index.js';
import { contradiction } from './row-problems.js';
import type { PlannedEvent, PlannedRow } from './planned-row.js';

export interface PlannerSettings {
  source: string;
  asOf: string;
  /** Events of this run are left out of what is known, so that a resumed run plans what it planned before. */
  exceptRun: number | null;
}

/** How often a counter is looked up again because what was found had been retracted. */
const MAX_ROUNDS = 20;

/**
 * Decides row by row which events make the log say what a list says. It reads the log without its lock, and
 * writes nothing. Rows come in the order of the file.
 */
export class ListPlanner {
  private readonly stated = new StatedFacts();

  constructor(
    private readonly database: Database,
    private readonly zone: DayZone,
    private readonly reader: RowReader,
    private readonly settings: PlannerSettings,
  ) {}

  /** Plans some rows. Rows that say nothing are left out. */
  async plan(rows: readonly TabularRow[]): Promise<PlannedRow[]> {
    const { asOf } = this.settings;
    const read = rows.flatMap((row) => {
      const found = this.reader.read(row);
      return found ? [{ ...found, cells: row.cells }] : [];
    });
    const stated = read.map(({ row, drafts }) =>
      drafts.map((draft) => stateDraft(draft, row, asOf, this.stated)),
    );
    const known = await this.knownTo(stated.flat());
    return read.map(({ row, cells, problems, about }, index) => {
      const drafts = stated[index] ?? [];
      const plans = drafts.map((draft) => planDraft(draft, { known, stated: this.stated, asOf }));
      const base = { row, ...about, texts: () => cells.map((cell) => cellText(cell)) };
      const clash = plans.find((plan) => plan.outcome === 'contradicts');
      if (clash) return { ...base, ...rejected([contradiction(clash.row)]) };
      if (problems.length > 0) return { ...base, ...rejected(problems) };
      return { ...base, ...this.outcomeOf(drafts, plans) };
    });
  }

  private outcomeOf(
    drafts: readonly StatedDraft[],
    plans: readonly PlannedFact[],
  ): Pick<PlannedRow, 'outcome' | 'events' | 'changes' | 'problems'> {
    const events: PlannedEvent[] = [];
    const changes: (Change & { type: string })[] = [];
    const isNew = plans.every(({ outcome }) => outcome === 'new');
    plans.forEach((plan, index) => {
      const draft = drafts[index];
      if (!draft || plan.outcome === 'contradicts' || plan.outcome === 'same') return;
      events.push(this.eventOf(draft, plan));
      // Beside facts that are recorded already, a new one changes the row from nothing to something.
      const ofPlan = isNew || plan.outcome === 'changed' ? plan.changes : changesBetween({}, plan.data);
      for (const change of ofPlan) changes.push({ ...change, type: draft.type });
    });
    const outcome = events.length === 0 ? 'same' : isNew ? 'new' : 'changed';
    return { outcome, events, changes, problems: [] };
  }

  private eventOf(
    draft: StatedDraft,
    plan: Extract<PlannedFact, { outcome: 'new' | 'changed' }>,
  ): PlannedEvent {
    const { type, orgUnit, subject } = draft;
    const day = parseDay(plan.day) ?? 0;
    return {
      specversion: '1.0',
      source: this.settings.source,
      id: plan.id,
      type,
      ...(subject !== null && { subject }),
      orgunit: orgUnit,
      time: new Date(this.zone.startOf(day)).toISOString(),
      ...(plan.corrects !== null && { corrects: plan.corrects }),
      data: plan.data,
    };
  }

  /** Reads what the source has recorded about the entities and counters of some rows. */
  private async knownTo(drafts: readonly StatedDraft[]): Promise<KnownFacts> {
    const entities = new Map<string, { orgUnit: string; subject: string }>();
    for (const { orgUnit, subject, idParts } of drafts) {
      if (idParts === null && subject !== null)
        entities.set(`${orgUnit}\u0000${subject}`, { orgUnit, subject });
    }
    const versions = await this.versions({ entities: [...entities.values()], ids: [] });
    let known = new KnownFacts(versions);
    const asked = new Set<string>();
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const ids = drafts.flatMap((draft) => idsToLookUp(draft, known)).filter((id) => !asked.has(id));
      if (ids.length === 0) return known;
      for (const id of ids) asked.add(id);
      const found = await this.versions({ entities: [], ids });
      if (found.length === 0) return known;
      versions.push(...found);
      known = new KnownFacts(versions);
    }
    return known;
  }

  private async versions(wanted: {
    entities: readonly { orgUnit: string; subject: string }[];
    ids: readonly string[];
  }): Promise<RecordedVersion[]> {
    const { source, exceptRun } = this.settings;
    const events = await factsOfSource(this.database, { source, exceptRun, ...wanted });
    return events
      .filter(({ type, orgUnit }) => type === RETRACTED || orgUnit !== null)
      .map((event) => ({ ...event, day: formatDay(this.zone.dayOf(event.time)) }));
  }
}

function rejected(
  problems: PlannedRow['problems'],
): Pick<PlannedRow, 'outcome' | 'events' | 'changes' | 'problems'> {
  return { outcome: 'rejected', events: [], changes: [], problems };
}
