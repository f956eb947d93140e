import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '../../migrate.js';

/** Values that the first start decides and that never change. */
export class DatabaseBaseline1764460800000 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema installation;
      create table installation.facts (name text primary key, value text not null);
    `);
  }
}
