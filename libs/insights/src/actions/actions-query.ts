import { Injectable } from '@nestjs/common';
import { readingsOf, peersAt } from '#assessments';
import { Database, type Queryable } from '#database';
import { actionsOf, type Action, type Framework, type PeerStatistics } from '#maturity/domain';
import { pointFor, type PointInTime, inSnapshot, ReadingsAt } from '#read-models';

interface OrgUnitActions {
  /** The log position up to which facts are counted. */
  position: number;
  /** Sorted by what one unit of work gains, the highest first. */
  actions: readonly Action[];
}

/** Answers which work improves the results of an org unit most. */
@Injectable()
export class ActionsQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
  ) {}

  of(orgUnit: string, frameworks: readonly Framework[], at: PointInTime): Promise<OrgUnitActions> {
    return inSnapshot(this.database, async (snapshot) => {
      const actions: Action[] = [];
      // Rank frameworks by tree view: frameworks with different views of the past read different numbers
      // under the same names.
      for (const tree of new Set(frameworks.map((framework) => pointFor(framework, at).tree))) {
        const sameTree = frameworks.filter((framework) => pointFor(framework, at).tree === tree);
        actions.push(...(await this.actionsByTree(snapshot, orgUnit, sameTree, { ...at, tree })));
      }
      actions.sort((a, b) => b.gainPerUnit - a.gainPerUnit || a.count - b.count);
      return { actions, position: await this.readings.position(snapshot, at) };
    });
  }

  private async actionsByTree(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<Action[]> {
    const options = { coverage: false };
    const grid = await this.readings.read(q, [orgUnit], readingsOf(frameworks), [at.asOf], at, options);
    const peers = await this.peersOf(q, frameworks, at);
    return actionsOf(frameworks, grid.at(orgUnit, at.asOf), at.asOf, peers);
  }

  private async peersOf(
    q: Queryable,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<Map<Framework, PeerStatistics>> {
    const all = new Map<Framework, PeerStatistics>();
    for (const framework of frameworks) all.set(framework, await peersAt(q, this.readings, framework, at));
    return all;
  }
}
