import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { Day } from '#kernel';
import { reasonWithoutFact, ReadingStore, SilentSources } from '#read-models';
import { SettlingOptions } from '../assessing/settling-options.js';
import { causesOfReasons } from '../domain/causes.js';
import { SOURCE_SILENT, type CheckKind } from '../domain/checks/check-kinds.js';
import { checkSilence, isSilenceOfPast } from '../domain/checks/silence.js';
import { announceSilences, type SilentSourceCheck, type WatchedEntry } from '../domain/watching/index.js';
import { readWatchedSilences, writeWatchedSilences } from '../storage/watched-checks-table.js';

/** A silence that is announced is looked at again after this time: its end is announced on the same day. */
const LOOK_AGAIN_MS = 10 * 60_000;
/** A silence that is not announced ends without a word, so the look at the end of a day is soon enough. */
const LOOK_TOMORROW_MS = 24 * 3_600_000;

interface SilenceRound {
  today: Day;
  /** A day has ended: all org units are looked at. */
  isWhole: boolean;
  kinds: ReadonlySet<CheckKind>;
  newKinds: ReadonlySet<CheckKind>;
}

/**
 * Looks for silent sources of all org units in one step, because a source that falls silent about many org
 * units is announced once. Needs no new fact: it looks when a day has ended, and again at what is announced.
 */
@Injectable()
export class SilenceWatcher {
  constructor(
    private readonly store: ReadingStore,
    private readonly silentSources: SilentSources,
    private readonly settling: SettlingOptions,
  ) {}

  /** Returns the entries to write. The caller holds the lock of the pass. */
  async round(tx: Tx, { today, isWhole, kinds, newKinds }: SilenceRound): Promise<WatchedEntry[]> {
    const now = this.settling.clock.now();
    const before = await readWatchedSilences(tx);
    const isWatched = kinds.has(SOURCE_SILENT);
    const isDue = isWhole || before.some(({ dueAt }) => dueAt <= now);
    if (isWatched ? !isDue : before.length === 0) return [];
    const tree = await this.store.trees.load(tx);
    const active = [...tree.rows()].filter((unit) => unit.active).map(({ code }) => code);
    const announced = new Set(before.filter(({ state }) => state !== 'known').map(({ orgUnit }) => orgUnit));
    const orgUnits = isWhole || !isWatched ? [...new Set([...active, ...announced])] : [...announced];
    const { settleMs } = this.settling.times;
    const { entries, after } = announceSilences({
      ...{ kinds, newKinds, now, settleMs, before },
      looked: await this.silencesOf(orgUnits, isWatched ? today : null),
      ancestorsOf: (code) => {
        const id = tree.find(code)?.id;
        const above = id === undefined ? [] : tree.ancestors(id).map((each) => tree.get(each));
        return above.flatMap((unit) => (unit?.active ? unit.code : []));
      },
      context: { day: today, causes: causesOfReasons([reasonWithoutFact('day-end')]), logPosition: 0 },
    });
    const dueAfter = { waiting: settleMs, fired: LOOK_AGAIN_MS, known: LOOK_TOMORROW_MS };
    await writeWatchedSilences(
      tx,
      after.map((silence) => ({ ...silence, dueAt: now + dueAfter[silence.state] })),
    );
    return entries;
  }

  /** Returns the silent sources of each org unit; none without a day. */
  private async silencesOf(
    orgUnits: readonly string[],
    today: Day | null,
  ): Promise<Map<string, SilentSourceCheck[]>> {
    const looked = new Map(orgUnits.map((orgUnit) => [orgUnit, [] as SilentSourceCheck[]]));
    if (today === null) return looked;
    for (const { orgUnit, source, ...silence } of await this.silentSources.of(orgUnits, today)) {
      looked.get(orgUnit)?.push({
        ...{ kind: SOURCE_SILENT, source, count: 1, positions: [] },
        silence: checkSilence(silence),
        isPast: isSilenceOfPast(silence.from, today),
      });
    }
    return looked;
  }
}
