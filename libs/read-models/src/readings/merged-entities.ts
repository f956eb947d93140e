import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { EntityKey } from '#event-log';
import type { Day } from '#kernel';
import { MergedUnits } from '../domain/mergers/index.js';
import { ENTITY_ITSELF, readAdjustmentsOf } from '../storage/adjustments-table.js';
import { OrgUnitTrees } from '../storage/org-unit-trees.js';
import { readKnownEntities } from '../storage/shared-entities.js';
import { inSnapshot } from '../storage/snapshot.js';

/** An entity that several merged org units have. */
export interface MergedEntity {
  subject: string;
  /** The org unit whose figures count, with the key of the entity there. */
  supplier: EntityKey;
  /** All org units that have it, in order of their codes. */
  orgUnits: readonly string[];
}

/** Answers what an org unit and those merged into it both had, and whose figures count, as known now. */
@Injectable()
export class MergedEntities {
  private readonly trees = new OrgUnitTrees();

  constructor(private readonly database: Database) {}

  /** Returns how many there are, and the first of them in the order of their subjects. */
  of(
    orgUnit: string,
    asOf: Day,
    limit: number,
  ): Promise<{ count: number; entities: readonly MergedEntity[] }> {
    return inSnapshot(this.database, async (snapshot) => {
      const tree = await this.trees.load(snapshot);
      const mergers = MergedUnits.in(tree);
      const id = tree.find(orgUnit)?.id ?? 0;
      if (mergers.mergedInto(id).length === 0) return { count: 0, entities: [] };
      const codeOf = (orgUnitId: number): string => tree.get(orgUnitId)?.code ?? '';
      const shared = (await readAdjustmentsOf(snapshot, [id])).flatMap(({ measure, subject, suppliers }) => {
        const supplier = suppliers.findLast(({ from }) => from <= asOf);
        return measure === ENTITY_ITSELF && supplier
          ? [{ subject, supplier: codeOf(supplier.orgUnitId) }]
          : [];
      });
      const shown = shared.sort((one, other) => (one.subject < other.subject ? -1 : 1)).slice(0, limit);
      const asked = shown.flatMap(({ subject }) =>
        mergers.groupOf(id).map((orgUnitId) => ({ orgUnitId, subject })),
      );
      const having = await readKnownEntities(snapshot, asked);
      const entities = shown.map(({ subject, supplier }) => ({
        subject,
        supplier: { orgUnit: supplier, subject },
        orgUnits: having.flatMap((each) => (each.subject === subject ? codeOf(each.orgUnitId) : [])).sort(),
      }));
      return { count: shared.length, entities };
    });
  }
}
