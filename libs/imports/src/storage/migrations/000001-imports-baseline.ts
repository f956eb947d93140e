import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '#database';

export class ImportsBaseline1764460870001 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema imports;

      -- How headings become fields, in versions that never change.
      create sequence imports.mapping_ids;
      create table imports.mappings (
        id         bigint      not null,
        version    integer     not null check (version > 0),
        org_unit   text        not null,
        mapping    jsonb       not null,
        by_id      text        not null,
        by_name    text        not null,
        created_at timestamptz not null,
        primary key (id, version)
      );
      create index mappings_of_unit on imports.mappings (org_unit, id, version);

      create table imports.imports (
        id              bigint      primary key generated always as identity,
        org_unit        text        not null,
        source          text        not null,
        file_name       text        not null,
        file_bytes      bigint      not null,
        sha256          bytea       not null,
        state           text        not null,
        -- Sheet, encoding, delimiter, kind and day as of which the list is, as chosen.
        options         jsonb       not null,
        -- What was found out about the file; null until it was read.
        file            jsonb,
        mapping         jsonb,
        mapping_id      bigint,
        mapping_version integer,
        questions       jsonb       not null default '[]',
        -- The end of the log that the counts of the preview are about.
        position        bigint,
        counts          jsonb       not null default '{"new": 0, "same": 0, "changed": 0, "rejected": 0}',
        rows_done       bigint      not null default 0,
        -- True when the log changed after the preview, so that it is shown anew.
        is_renewed      boolean     not null default false,
        run             bigint,
        undo_run        bigint,
        undo_counts     jsonb,
        -- Why it failed, in both languages.
        problem         jsonb,
        -- Who uploaded, confirmed and undid it; with the rights that they had then.
        by_id           text        not null,
        by_name         text        not null,
        actor           jsonb       not null,
        created_at      timestamptz not null,
        finished_by     text,
        finished_at     timestamptz,
        undone_by       text,
        undone_at       timestamptz,
        -- A worker has it until then; a process that died leaves it to another one.
        leased_until    timestamptz,
        foreign key (mapping_id, mapping_version) references imports.mappings
      );
      create index imports_newest on imports.imports (org_unit, id);
      create index imports_same_file on imports.imports (sha256);
      create index imports_of_run on imports.imports (run) where run is not null;
      create index imports_busy on imports.imports (id) where state in ('reading', 'recording', 'undoing');

      -- The file in pieces, so that every recorder can go on with it. Deleted a month after the import.
      create table imports.file_pieces (
        import bigint  not null references imports.imports,
        n      integer not null,
        bytes  bytea   not null,
        primary key (import, n)
      );

      -- Rows that a preview or a result shows: all kinds up to a limit.
      create table imports.rows (
        import  bigint not null references imports.imports,
        outcome text   not null,
        row     bigint not null,
        -- The cells of a rejected row, the problems, the changes.
        detail  jsonb  not null,
        primary key (import, outcome, row)
      );

      -- What an undo did with each event of the import that it did not take back, and the first that it did.
      create table imports.undone_events (
        import   bigint not null references imports.imports,
        list     text   not null check (list in ('taken-back', 'kept', 'refused')),
        position bigint not null,
        detail   jsonb  not null,
        primary key (import, list, position)
      );
    `);
  }
}
