import { Injectable } from '@nestjs/common';
import { Database, withTransaction, type Tx } from '#database';
import { Clock, DayZone, type Day } from '#kernel';
import { FrameworkSet } from '#maturity';
import { editionsOn } from '#maturity/domain';
import { inSnapshot, KNOWN_NOW, ReadingStore, reasonWithoutFact } from '#read-models';
import { FoundWarnings } from '#warnings';
import { SettlingOptions } from '../assessing/settling-options.js';
import { ChecksQuery } from '../checks/checks-query.js';
import { applicableFrameworks } from '../domain/applicable-frameworks.js';
import { causesOfReasons } from '../domain/causes.js';
import { isOfFigures, type CheckKind } from '../domain/checks/check-kinds.js';
import type { ChangeCause } from '../domain/journal-entry.js';
import { announceChecks, isGathered, type FoundCheck, type WatchedEntry } from '../domain/watching/index.js';
import { Journal } from '../storage/journal.js';
import {
  lockCheckPass,
  orgUnitsDueForChecks,
  orgUnitsWithChecks,
  readWatchedChecks,
  writeCheckPass,
  writeWatchedChecks,
  type CheckPass,
} from '../storage/watched-checks-table.js';
import { SilenceWatcher } from './silence-watcher.js';

/** How many org units a round looks at, so that it never keeps the projector long. */
const MAX_ORG_UNITS = 10;
/** A check that fails is looked at again after this time, so that its end is told on the same day. */
const LOOK_AGAIN_MS = 10 * 60_000;
/** Warnings that were found longer ago than this were seen by an earlier round. */
const RECENT_MS = 10 * 60_000;

/** An org unit whose source gives warnings all the time is looked at once in this time. */
const LOOK_ONCE_MS = 60_000;

const NO_KINDS: ReadonlySet<CheckKind> = new Set();

/** The kinds of checks that the journal tells of because rules ask for them. */
export class WatchedChecks {
  constructor(readonly kinds: ReadonlySet<CheckKind>) {}
}

/** The org units that a round looks at, and why. */
interface Looks {
  orgUnits: readonly string[];
  cause: Extract<ChangeCause, 'new' | 'day-end'>;
}

/**
 * Writes journal entries about checks that fail and that pass again, for the kinds that rules ask for. Once a
 * day it looks at all org units; in between at those with recent warnings, as when a run has closed, and
 * again at those with a check that fails.
 */
@Injectable()
export class CheckWatcher {
  /** When org units were last looked at because of recent warnings. */
  private readonly seen = new Map<string, number>();
  /** True when no rule asks for a check, and what was told of them has ended. */
  private hasEnded = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly zone: DayZone,
    private readonly frameworks: FrameworkSet,
    private readonly store: ReadingStore,
    private readonly checks: ChecksQuery,
    private readonly silences: SilenceWatcher,
    private readonly warnings: FoundWarnings,
    private readonly journal: Journal,
    private readonly settling: SettlingOptions,
    private readonly watched: WatchedChecks,
  ) {}

  /** Looks at some org units. Returns the number of journal entries that were written. */
  async round(): Promise<number> {
    if (this.watched.kinds.size === 0) return this.end();
    return withTransaction(this.database, async (tx) => {
      const pass = await lockCheckPass(tx);
      if (!pass) return 0;
      const today = this.zone.dayOf(this.clock.now());
      const current = this.begunOn(today, pass);
      const isOpen = current.afterOrgUnit !== null;
      const asked = isOpen && this.looksAtEach();
      const inPass = asked ? await this.nextOrgUnits(current.afterOrgUnit ?? '') : [];
      const looks: Looks[] = [
        { orgUnits: inPass, cause: 'day-end' },
        { orgUnits: await this.touched(tx), cause: 'new' },
      ];
      const entries = await this.silences.round(tx, {
        ...{ today, isWhole: current.afterOrgUnit === '' },
        ...{ kinds: this.watched.kinds, newKinds: this.newKinds(current) },
      });
      for (const { orgUnits, cause } of looks)
        for (const orgUnit of orgUnits)
          entries.push(...(await this.look(tx, orgUnit, { today, cause, pass: current })));
      if (isOpen) await writeCheckPass(tx, this.continued(current, inPass));
      await this.journal.append(tx, entries);
      return entries.length;
    });
  }

  /** Ends what was told of checks before the rules that ask for them were removed. */
  private async end(): Promise<number> {
    if (this.hasEnded) return 0;
    return withTransaction(this.database, async (tx) => {
      const pass = await lockCheckPass(tx);
      if (!pass) return 0;
      const orgUnits = await orgUnitsWithChecks(tx, MAX_ORG_UNITS);
      this.hasEnded = orgUnits.length < MAX_ORG_UNITS;
      const day = this.zone.dayOf(this.clock.now());
      const causes = causesOfReasons([reasonWithoutFact('edition')]);
      const entries = await this.silences.round(tx, {
        ...{ today: day, isWhole: false, kinds: NO_KINDS, newKinds: NO_KINDS },
      });
      for (const orgUnit of orgUnits) {
        const before = await readWatchedChecks(tx, orgUnit);
        const context = { orgUnit, day, causes, logPosition: 0 };
        const look = { found: [], before, kinds: NO_KINDS, newKinds: NO_KINDS, now: 0, settleMs: 0, context };
        entries.push(...announceChecks(look).entries);
        await writeWatchedChecks(tx, orgUnit, []);
      }
      if (this.hasEnded) await writeCheckPass(tx, { ...pass, knownKinds: [] });
      await this.journal.append(tx, entries);
      return entries.length;
    });
  }

  /** A look at all org units begins on each day, and when a rule asks for another kind. */
  private begunOn(today: Day, pass: CheckPass): CheckPass {
    const isNewKind = [...this.watched.kinds].some((kind) => !pass.knownKinds.includes(kind));
    const begins = pass.day !== today || (pass.afterOrgUnit === null && isNewKind);
    return begins ? { ...pass, day: today, afterOrgUnit: '' } : pass;
  }

  private continued(pass: CheckPass, orgUnits: readonly string[]): CheckPass {
    if (orgUnits.length === MAX_ORG_UNITS) return { ...pass, afterOrgUnit: orgUnits.at(-1) ?? '' };
    return { ...pass, afterOrgUnit: null, knownKinds: [...this.watched.kinds] };
  }

  /** Tells whether a rule asks for checks that are looked at for one org unit after the other. */
  private looksAtEach(): boolean {
    return [...this.watched.kinds].some((kind) => !isGathered(kind));
  }

  private newKinds({ knownKinds }: CheckPass): Set<CheckKind> {
    return new Set([...this.watched.kinds].filter((kind) => !knownKinds.includes(kind)));
  }

  private async nextOrgUnits(after: string): Promise<string[]> {
    const tree = await this.store.trees.load(this.database);
    const codes = [...tree.rows()].filter(({ active }) => active).map(({ code }) => code);
    return codes
      .filter((code) => code > after)
      .sort((one, other) => (one < other ? -1 : 1))
      .slice(0, MAX_ORG_UNITS);
  }

  /** Returns the org units with recent warnings, and those that are to be looked at again. */
  private async touched(tx: Tx): Promise<string[]> {
    const now = this.clock.now();
    const due = await orgUnitsDueForChecks(tx, this.settling.clock.now(), MAX_ORG_UNITS);
    // Sources fall silent at the end of a day, so recent warnings say nothing about them.
    const recent = this.looksAtEach() ? await this.warnings.orgUnitsSince(now - RECENT_MS) : [];
    for (const [orgUnit, lookedAt] of this.seen) if (lookedAt < now - RECENT_MS) this.seen.delete(orgUnit);
    const fresh = recent.filter(({ orgUnit, foundAt }) => {
      const lookedAt = this.seen.get(orgUnit) ?? Number.NEGATIVE_INFINITY;
      return foundAt >= lookedAt && now - lookedAt >= LOOK_ONCE_MS;
    });
    const taken = fresh.slice(0, MAX_ORG_UNITS);
    for (const { orgUnit } of taken) this.seen.set(orgUnit, now);
    return [...new Set([...due, ...taken.map(({ orgUnit }) => orgUnit)])];
  }

  private async look(
    tx: Tx,
    orgUnit: string,
    { today, cause, pass }: { today: Day; cause: Looks['cause']; pass: CheckPass },
  ): Promise<WatchedEntry[]> {
    const now = this.settling.clock.now();
    const { found, logPosition } = await this.failing(orgUnit, today);
    const { settleMs } = this.settling.times;
    const newKinds = this.newKinds(pass);
    const causes = causesOfReasons([reasonWithoutFact(cause)]);
    const { entries, after } = announceChecks({
      ...{ found, newKinds, now, settleMs, kinds: this.watched.kinds },
      before: await readWatchedChecks(tx, orgUnit),
      context: { orgUnit, day: today, causes, logPosition },
    });
    const dueAfter = { waiting: settleMs, fired: LOOK_AGAIN_MS, known: LOOK_AGAIN_MS };
    const stored = after.map((check) => ({ ...check, dueAt: now + dueAfter[check.state] }));
    await writeWatchedChecks(tx, orgUnit, stored);
    return entries;
  }

  /** Returns the checks of the watched kinds that fail now. */
  private async failing(orgUnit: string, today: Day): Promise<{ found: FoundCheck[]; logPosition: number }> {
    const { kinds } = this.watched;
    const at = { asOf: today, ...KNOWN_NOW };
    const frameworks = await this.applicable(orgUnit, today);
    const asked = [...kinds].some(isOfFigures);
    const { checks, position } = asked
      ? await this.checks.of(orgUnit, frameworks, at)
      : { checks: [], position: 0 };
    const ofFigures = checks
      .filter(({ rule, failed }) => kinds.has(rule) && failed.length > 0)
      .map(({ rule, failed }): FoundCheck => ({
        kind: rule,
        source: null,
        count: failed.length,
        positions: [],
      }));
    const isOfEvents = [...kinds].some((kind) => !isOfFigures(kind) && !isGathered(kind));
    const warnings = (isOfEvents ? await this.warnings.of([orgUnit]) : [])
      .filter(({ code, intended }) => kinds.has(code) && intended === null)
      .map(({ code, source, count, examples }): FoundCheck => {
        return { kind: code, source, count, positions: examples.map(({ position }) => position) };
      });
    const found = [...ofFigures, ...warnings];
    return { found, logPosition: Math.max(position, ...found.flatMap(({ positions }) => positions)) };
  }

  private applicable(orgUnit: string, today: Day) {
    return inSnapshot(this.database, async (snapshot) => {
      const tree = await this.store.trees.load(snapshot);
      const unit = tree.find(orgUnit);
      return unit ? applicableFrameworks(unit, tree, editionsOn(this.frameworks.frameworks, today)) : [];
    });
  }
}
