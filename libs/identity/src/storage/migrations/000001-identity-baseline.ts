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
        -- The secret before the last rotation, and until when it still works.
        old_secret_hash bytea    check (length(old_secret_hash) = 32),
        old_secret_ends_at timestamptz,
        created_at   timestamptz not null,
        created_by   text,
        expires_at   timestamptz,
        revoked_at   timestamptz,
        last_used_at timestamptz
      );

      create table identity.persons (
        id             text        primary key,
        name           text        not null check (name <> ''),
        email          text        not null check (email = lower(email)),
        language       text        not null check (language in ('vi', 'en')),
        time_zone      text        not null,
        org_unit       text,
        created_at     timestamptz not null,
        created_by     text,
        deactivated_at timestamptz
      );
      create unique index on identity.persons (email);

      create table identity.role_grants (
        person     text        not null references identity.persons,
        role       text        not null,
        org_unit   text,
        granted_at timestamptz not null,
        granted_by text,
        unique nulls not distinct (person, role, org_unit)
      );

      create table identity.invitations (
        token_hash bytea       primary key check (length(token_hash) = 32),
        person     text        not null references identity.persons,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at    timestamptz
      );
      create index on identity.invitations (person);

      create table identity.sessions (
        token_hash   bytea       primary key check (length(token_hash) = 32),
        id           text        not null unique,
        key_id       text        references identity.api_keys,
        person       text        references identity.persons,
        opened_at    timestamptz not null,
        expires_at   timestamptz not null,
        last_seen_at timestamptz not null,
        address      text,
        user_agent   text,
        opened_by    text        not null,
        check (num_nonnulls(key_id, person) = 1)
      );
      create index on identity.sessions (expires_at);
      create index on identity.sessions (person) where person is not null;

      create table identity.sign_in_links (
        token_hash  bytea       primary key check (length(token_hash) = 32),
        key_id      text        references identity.api_keys,
        person      text        references identity.persons,
        created_at  timestamptz not null,
        expires_at  timestamptz not null,
        redeemed_at timestamptz,
        check (num_nonnulls(key_id, person) = 1)
      );
      create index on identity.sign_in_links (expires_at);

      -- The secret of an authenticator app is sealed; it is asked for once a first code has confirmed it.
      create table identity.credentials (
        person              text        primary key references identity.persons,
        password_hash       text,
        password_changed_at timestamptz,
        code_secret         text,
        code_confirmed_at   timestamptz,
        code_last_step      bigint
      );

      -- What the overview keeps for a person: what it shows, the last look and the one before.
      create table identity.kept_overviews (
        person           text        primary key references identity.persons,
        shown            jsonb       not null,
        looked_at        timestamptz,
        position         bigint,
        looked_before_at timestamptz,
        position_before  bigint
      );

      create table identity.recovery_codes (
        code_hash bytea       primary key check (length(code_hash) = 32),
        person    text        not null references identity.persons,
        used_at   timestamptz
      );
      create index on identity.recovery_codes (person);

      create table identity.openid_subjects (
        issuer  text not null,
        subject text not null,
        person  text not null references identity.persons,
        primary key (issuer, subject)
      );

      -- One row: the token of the set-up page, and when it was used.
      create table identity.set_up (
        only_row   boolean     primary key default true check (only_row),
        token_hash bytea       not null check (length(token_hash) = 32),
        expires_at timestamptz not null,
        done_at    timestamptz
      );

      create table identity.audit_trail (
        id         bigint      primary key,
        at         timestamptz not null,
        actor      text,
        actor_name text        not null,
        address    text,
        user_agent text,
        action     text        not null,
        target     text        not null,
        org_unit   text,
        before     jsonb,
        after      jsonb,
        hash       bytea       not null check (length(hash) = 32)
      );
      create index on identity.audit_trail (org_unit, id);

      -- One row: the number and the hash of the newest record. Its lock serialises records.
      create table identity.audit_head (
        only_row boolean primary key default true check (only_row),
        id       bigint  not null,
        hash     bytea   not null check (length(hash) = 32)
      );
      insert into identity.audit_head (id, hash) values (0, decode(repeat('00', 32), 'hex'));
    `);
  }
}
