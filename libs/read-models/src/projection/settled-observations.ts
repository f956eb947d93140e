import {
  MergedUnits,
  NONE_OBSERVED,
  observedStocksOf,
  sameObserved,
  type ObservedStocks,
} from '../domain/mergers/index.js';
import type { OrgUnitTree } from '../domain/org-unit-tree.js';
import { entityKey, readEntities, type EntityId, type FoldedEntity } from '../storage/entities-table.js';
import type { BatchContext } from './batch-context.js';

type Context = Pick<BatchContext, 'q' | 'measures'>;

/** The stocks that org units observed, as they are at the end of a batch. */
export class SettledObservations {
  private readonly folded: ReadonlyMap<string, FoldedEntity>;

  constructor(
    private readonly context: Context,
    private readonly batch: { after: OrgUnitTree; folded: readonly FoldedEntity[] },
  ) {
    this.folded = new Map(batch.folded.map((each) => [entityKey(each), each]));
  }

  /** Returns the merged org units, and their successors, that observe other stocks or since another day. */
  async changed(): Promise<number[]> {
    const mergers = MergedUnits.in(this.batch.after);
    const itself = this.batch.folded.filter(
      ({ orgUnitId, subject }) =>
        subject === this.subjectOf(orgUnitId) && mergers.successorsOf(orgUnitId).length > 0,
    );
    const before = await this.stored(itself);
    return itself
      .filter(
        (each) => !sameObserved(before(each.orgUnitId), observedStocksOf(this.context.measures, each.deltas)),
      )
      .map(({ orgUnitId }) => orgUnitId);
  }

  async of(orgUnitIds: readonly number[]): Promise<(orgUnitId: number) => ObservedStocks> {
    const ids = [...new Set(orgUnitIds)].map((orgUnitId) => ({
      orgUnitId,
      subject: this.subjectOf(orgUnitId),
    }));
    const now = new Map<number, ObservedStocks>();
    for (const { orgUnitId, deltas } of ids.flatMap((id) => this.folded.get(entityKey(id)) ?? []))
      now.set(orgUnitId, observedStocksOf(this.context.measures, deltas));
    const before = await this.stored(ids.filter(({ orgUnitId }) => !now.has(orgUnitId)));
    return (orgUnitId) => now.get(orgUnitId) ?? before(orgUnitId);
  }

  private async stored(ids: readonly EntityId[]): Promise<(orgUnitId: number) => ObservedStocks> {
    if (ids.length === 0) return () => NONE_OBSERVED;
    const rows = await readEntities(this.context.q, ids);
    const found = new Map(
      [...rows.values()].map(({ orgUnitId, deltas }) => [
        orgUnitId,
        observedStocksOf(this.context.measures, deltas),
      ]),
    );
    return (orgUnitId) => found.get(orgUnitId) ?? NONE_OBSERVED;
  }

  private subjectOf(orgUnitId: number): string {
    return `org-unit/${this.batch.after.get(orgUnitId)?.code ?? ''}`;
  }
}
