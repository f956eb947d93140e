import type { QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { ForeignSchemaError, migrate } from './migrate.js';

class CreateShelves1764460800001 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table shelves (id integer primary key)');
  }
}

class CreateBooks1764460800002 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table books (id integer primary key)');
  }
}

describe('migrate', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await createTestDatabase([]);
  });
  afterEach(() => test.drop());

  const tables = async (): Promise<string[]> => {
    const { rows } = await test.database.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    return rows.map(({ name }) => name);
  };

  it('applies missing migrations once when several processes start together', async () => {
    const all = [CreateShelves1764460800001, CreateBooks1764460800002];
    await Promise.all([migrate(test.url, all), migrate(test.url, all)]);
    await migrate(test.url, all);
    expect(await tables()).toEqual(['public.books', 'public.migrations', 'public.shelves']);
  });

  it('refuses a database of another version and does not change it', async () => {
    await migrate(test.url, [CreateShelves1764460800001]);
    await expect(migrate(test.url, [CreateBooks1764460800002])).rejects.toThrow(ForeignSchemaError);
    expect(await tables()).toEqual(['public.migrations', 'public.shelves']);
  });

  it('refuses an applied migration that was changed since, and changes nothing', async () => {
    await migrate(test.url, [CreateShelves1764460800001]);
    const changed = {
      CreateShelves1764460800001: class {
        async up(runner: QueryRunner): Promise<void> {
          await runner.query('create table shelves (id integer primary key, room text)');
        }
      },
    };
    const all = [changed.CreateShelves1764460800001, CreateBooks1764460800002];
    Object.defineProperty(all[0], 'name', { value: 'CreateShelves1764460800001' });
    await expect(migrate(test.url, all)).rejects.toThrow(/CreateShelves1764460800001 was changed after/);
    expect(await tables()).toEqual(['public.migrations', 'public.shelves']);
  });

  it('leaves a database alone that the next release has migrated, so that both run during an upgrade', async () => {
    await migrate(test.url, [CreateShelves1764460800001, CreateBooks1764460800002]);
    expect(await migrate(test.url, [CreateShelves1764460800001])).toEqual([]);
    expect(await tables()).toEqual(['public.books', 'public.migrations', 'public.shelves']);
  });

  it('refuses an event log without recorded migrations', async () => {
    await test.database.query('create schema event_log; create table event_log.events (n integer)');
    await expect(migrate(test.url, [CreateBooks1764460800002])).rejects.toThrow(
      /another version of Thang or by another program/,
    );
    expect(await tables()).toEqual(['event_log.events']);
  });

  it("refuses another program's table of migrations", async () => {
    await test.database.query('create table migrations (version integer)');
    await expect(migrate(test.url, [CreateBooks1764460800002])).rejects.toThrow(ForeignSchemaError);
    expect(await tables()).toEqual(['public.migrations']);
  });
});
