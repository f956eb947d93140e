import type { Queryable } from '#database';
import type { MailServerChoice } from '../domain/index.js';

/** The choices as they are stored. What was never chosen is absent. */
export interface StoredSettings {
  name?: string;
  /** The password is sealed. */
  mailServer?: (Omit<MailServerChoice, 'password'> & { password: string | null }) | null;
  followed?: readonly string[] | null;
}

export async function selectSettings(q: Queryable): Promise<StoredSettings> {
  const { rows } = await q.query<{ name: string; value: unknown }>(
    'select name, value from installation.settings',
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** Returns the choices and keeps others from changing them until the end of the transaction. */
export async function lockSettings(q: Queryable): Promise<StoredSettings> {
  await q.query('lock table installation.settings in share row exclusive mode');
  return selectSettings(q);
}

export async function upsertSettings(
  q: Queryable,
  settings: StoredSettings,
  { at, by }: { at: number; by: string | null },
): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await q.query(
      `insert into installation.settings (name, value, changed_at, changed_by) values ($1, $2, $3, $4)
       on conflict (name) do update
       set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [name, JSON.stringify(value), new Date(at), by],
    );
  }
}
