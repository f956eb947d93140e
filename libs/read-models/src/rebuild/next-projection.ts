import type { Tx } from '#database';
import type { EventLogReader } from '#event-log';
import type { DayZone } from '#kernel';
import type { UnitTree } from '../domain/unit-tree.js';
import { EffectOfPage } from '../projection/effect-of-page.js';
import type { LogPage } from '../projection/projection.js';
import { writeEffect } from '../projection/write-effect.js';
import type { StoredDictionary } from '../storage/dictionary.js';
import { onNext } from '../storage/next-tables.js';

const LARGEST_PAGE = 20_000;

/** Brings the tables that are being built to a later position, as the live ones were, page by page. */
export class NextProjection {
  private readonly effects: EffectOfPage;

  constructor(
    private readonly reader: EventLogReader,
    zone: DayZone,
    private readonly dictionary: StoredDictionary,
    /** What the tables are true to. */
    public tree: UnitTree,
    public position: number,
    /** Whether things with at least one are kept. */
    distincts: boolean,
  ) {
    const trees = { load: () => Promise.resolve(this.tree) };
    this.effects = new EffectOfPage(reader, zone, dictionary, trees, distincts);
  }

  /** One page on the way to `to`. */
  async advance(tx: Tx, to: number): Promise<void> {
    const next = onNext(tx);
    const page = await this.pageUpTo(tx, to);
    const effect = await this.effects.of(next, page);
    await writeEffect(next, this.dictionary, effect);
    this.tree = effect.tree;
    this.position = page.to;
  }

  private async pageUpTo(tx: Tx, to: number): Promise<LogPage> {
    const after = this.position;
    const read = await this.reader.after(tx, after, LARGEST_PAGE);
    const events = read.filter(({ position }) => position <= to);
    const full = read.length === LARGEST_PAGE && events.length === read.length;
    return { after, to: full ? (events.at(-1)?.position ?? to) : to, events };
  }
}
