import type { FrameworkDefinition } from '#maturity/domain';
import {
  announceShares,
  readingsOfShare,
  shareFrameworks,
} from '../../../../../test/support/announced-shares-factory.js';
import { allMovements, type AnnouncedMovement } from './announced-movements.js';
import { holds } from './index.js';

const { ladder, gates, index, checklist, targets } = shareFrameworks;

interface Announced {
  framework: FrameworkDefinition;
  movement: AnnouncedMovement;
}

/** Announces two shares, and returns the movement of this kind between them. */
function movementOf(
  framework: FrameworkDefinition,
  kind: AnnouncedMovement['kind'],
  from: number,
  to: number,
): Announced {
  const movements = allMovements(announceShares(framework, from, to).announced.progress.movements);
  return { framework, movement: movements.find((movement) => movement.kind === kind)! };
}

const isTrueAt = ({ framework, movement }: Announced, full: number | null): boolean =>
  holds(movement, {
    framework,
    track: framework.tracks[0]!,
    readings: readingsOfShare(framework, full),
    day: movement.day,
  });

describe('holds', () => {
  it.each<[string, Announced, number, number]>([
    ['a stage advance', movementOf(ladder, 'stage-advanced', 40, 60), 50, 49],
    ['a fall, down to the exit threshold', movementOf(ladder, 'stage-regressed', 60, 40), 44, 45],
    ['an opened gate', movementOf(gates, 'gate-opened', 40, 60), 50, 49],
    ['a closed gate, down to its exit threshold', movementOf(gates, 'gate-closed', 60, 40), 44, 45],
    ['a band', movementOf(index, 'band-changed', 40, 60), 50, 49],
    ['an attested item', movementOf(checklist, 'item-attested', 40, 60), 50, 49],
    ['a revoked item', movementOf(checklist, 'item-revoked', 60, 40), 44, 45],
    ['a verdict', movementOf(targets, 'target-verdict', 40, 95), 90, 89],
    ['a KPI move, while it is nearer to its end', movementOf(ladder, 'kpi-moved', 20, 30), 26, 24],
    [
      'an approach, by the progress of its stage',
      movementOf(ladder, 'threshold-approaching', 39, 41),
      40,
      39,
    ],
  ])('checks %s by what is known now of its day', (_, announced, holding, broken) => {
    expect([isTrueAt(announced, holding), isTrueAt(announced, broken)]).toEqual([true, false]);
  });

  it('is true of an approach whose stage was reached', () => {
    expect(isTrueAt(movementOf(ladder, 'threshold-approaching', 39, 41), 60)).toBe(true);
  });

  it('is false when the facts that it rested on are gone', () => {
    expect(isTrueAt(movementOf(ladder, 'stage-advanced', 40, 60), null)).toBe(false);
    expect(isTrueAt(movementOf(checklist, 'item-revoked', 60, 40), null)).toBe(false);
  });
});
