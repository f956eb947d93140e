import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { DomainError, SystemClock } from '#kernel';
import type { KeptOverview, ShownOverview } from './domain/kept-overview.js';
import { lookBefore, withLook, type Look } from './domain/look.js';
import type { Principal } from './domain/principal.js';
import { selectKeptOverview, upsertKeptOverview } from './storage/kept-overview-statements.js';

const NOTHING: KeptOverview = { shown: { root: null, framework: null, track: null }, looks: null };

/** Keeps for each person what the overview shows, and until where its news was seen. Keys keep nothing. */
@Injectable()
export class KeptOverviews {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
  ) {}

  /** Returns what is kept, and the look that what is new is counted from. */
  async of({ id, kind }: Principal): Promise<{ shown: ShownOverview; before: Look | null }> {
    const kept = kind === 'person' ? await selectKeptOverview(this.database, id) : null;
    const { shown, looks } = kept ?? NOTHING;
    return { shown, before: lookBefore(looks, this.clock.now()) };
  }

  /**
   * Keeps what is given.
   * @param position the newest journal position that the person has seen: this is a look
   * @throws DomainError `no-account` for a caller with an API key
   */
  async keep(
    { id, kind }: Principal,
    { shown, position }: { shown?: ShownOverview; position?: number },
  ): Promise<void> {
    if (kind !== 'person') throw new DomainError('no-account', NO_ACCOUNT);
    await withTransaction(this.database, async (tx) => {
      const kept = (await selectKeptOverview(tx, id, { lock: true })) ?? NOTHING;
      const look = position === undefined ? null : { at: this.clock.now(), position };
      await upsertKeptOverview(tx, id, {
        shown: shown ?? kept.shown,
        looks: look === null ? kept.looks : withLook(kept.looks, look),
      });
    });
  }
}

const NO_ACCOUNT = {
  vi: 'Khóa API không có tài khoản riêng; trình duyệt tự ghi nhớ lựa chọn.',
  en: 'An API key has no account of its own; the browser keeps the choice.',
};
