import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '../../migration-texts.js';

/** Values that the first start decides and that never change, and files that stay in force. */
export class DatabaseBaseline1764460800000 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema installation;
      create table installation.facts (name text primary key, value text not null);

      -- The last correct text of files that administrators write: [{file, text}].
      create table installation.kept_files (kind text primary key, files jsonb not null);
    `);
  }
}
