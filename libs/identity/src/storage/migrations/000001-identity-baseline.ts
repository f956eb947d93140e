import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '#database';

export class IdentityBaseline1764460810001 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema identity;

      create table identity.api_keys (
        id           text        primary key,
        name         text        not null,
        rights       text[]      not null,
        source       text,
        org_unit     text,
        secret_hash  bytea       not null check (length(secret_hash) = 32),
        created_at   timestamptz not null,
        created_by   text,
        expires_at   timestamptz,
        revoked_at   timestamptz,
        last_used_at timestamptz
      );

      create table identity.sessions (
        token_hash bytea       primary key check (length(token_hash) = 32),
        key_id     text        not null references identity.api_keys,
        opened_at  timestamptz not null,
        expires_at timestamptz not null
      );
      create index on identity.sessions (expires_at);

      create table identity.sign_in_links (
        token_hash  bytea       primary key check (length(token_hash) = 32),
        key_id      text        not null references identity.api_keys,
        created_at  timestamptz not null,
        expires_at  timestamptz not null,
        redeemed_at timestamptz
      );
      create index on identity.sign_in_links (expires_at);

      create table identity.audit_trail (
        id         bigint generated always as identity primary key,
        at         timestamptz not null,
        actor      text,
        actor_name text        not null,
        action     text        not null,
        target     text        not null,
        details    jsonb       not null
      );
    `);
  }
}
