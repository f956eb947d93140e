import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided at the first start and holds ever after. */
export class CreateInstallationFacts1763740800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema installation;
      create table installation.facts (name text primary key, value text not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema installation cascade');
  }
}
