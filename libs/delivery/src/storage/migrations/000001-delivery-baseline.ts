import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '#database';

/**
 * Two clocks: `created_at` follows the journal, whose time never goes back; `not_before` follows Thang's
 * clock. Everything about attempts follows the clock of the database, because receivers live in real time
 * even where the demo's clock runs a hundred times faster.
 */
export class DeliveryBaseline1764460840001 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema delivery;

      create table delivery.subscriptions (
        id         text        primary key,
        owner      text        not null,
        org_unit   text        not null,
        frameworks text[],
        kinds      text[],
        severity   text        not null,
        -- When people get a change; null: by its kind.
        digest     text        check (digest in ('immediate', 'weekly')),
        channel    text        not null,
        target     text,
        language   text        not null check (language in ('vi', 'en')),
        created_at timestamptz not null,
        removed_at timestamptz,
        paused_at    timestamptz,
        pause_reason text check (pause_reason in ('requested', 'unsubscribed')),
        -- When the receiver answered that it no longer exists.
        gone_at      timestamptz,
        -- When people were notified that the key of the subscription has ended.
        key_end_notified_at timestamptz,
        check ((paused_at is null) = (pause_reason is null))
      );
      create index subscriptions_of_unit on delivery.subscriptions (org_unit) where removed_at is null;
      create index subscriptions_of_owner on delivery.subscriptions (owner) where removed_at is null;

      -- What signs messages, sealed. The secret without an end is the current one.
      create table delivery.secrets (
        subscription_id text        not null references delivery.subscriptions,
        sealed          text        not null,
        created_at      timestamptz not null default clock_timestamp(),
        ends_at         timestamptz
      );
      create index secrets_of_subscription on delivery.secrets (subscription_id);

      -- What is sent about one transition of an alert, the same for all subscribers. It is kept without any
      -- subscriber too, so that it can be replayed to a later one.
      create table delivery.notifications (
        position bigint not null,
        alert_id text   not null,
        org_unit text   not null,
        -- The transition itself, from which messages to people are composed.
        transition jsonb not null,
        content  jsonb  not null,
        -- False when the transition is suppressed for people.
        notifiable boolean not null,
        -- Where in which trace it was caused (W3C Trace Context).
        traceparent text,
        primary key (position, alert_id)
      );

      -- A person: an owner's address. Changes are collected for it over all its subscriptions.
      create table delivery.receivers (
        id      bigint generated always as identity primary key,
        owner   text not null,
        channel text not null,
        target  text not null,
        -- Until when changes are collected after the last message, in real time.
        collecting_until timestamptz,
        unique (owner, channel, target)
      );

      -- What a receiver was notified of about one subject, such as the stage of a track.
      create table delivery.known_subjects (
        receiver_id bigint not null references delivery.receivers,
        subject     text   not null,
        -- The alert that the receiver takes for firing.
        alert_id    text,
        state       text   not null,
        message_ids text[] not null,
        -- The last alerts that it was notified of, and by which message.
        notices     jsonb  not null,
        primary key (receiver_id, subject)
      );

      create table delivery.messages (
        id              text        primary key,
        -- Null when the message is about its subscription and not about an alert.
        position        bigint,
        alert_id        text,
        alert_ids       text[]      not null default '{}',
        -- The content of a composed message, or of one about its subscription; null: that of the notification.
        content         jsonb,
        subscription_id text        not null references delivery.subscriptions,
        channel         text        not null,
        destination     text        not null,
        state           text        not null check (state in ('pending', 'delivered', 'dead-lettered', 'suppressed')),
        reason          text,
        created_at      timestamptz not null,
        -- Null: it may be sent at once. A wait counts from the moment of writing, by the clock of the writer.
        not_before      timestamptz,
        attempts        int         not null default 0,
        attempt_limit   int         not null,
        next_attempt_at timestamptz not null default clock_timestamp(),
        lease           uuid,
        leased_until    timestamptz,
        last_error      text,
        settled_at      timestamptz,
        check (position is not null or content is not null),
        -- One message per transition and subscriber.
        unique (position, alert_id, subscription_id),
        foreign key (position, alert_id) references delivery.notifications
      );
      create index messages_due on delivery.messages (destination, (attempts > 0), next_attempt_at)
        where state = 'pending';
      create index messages_of_subscription on delivery.messages (subscription_id, created_at desc);
      create index messages_of_alert on delivery.messages using gin (alert_ids);
      create index messages_dead_lettered on delivery.messages (settled_at desc, id desc) where state = 'dead-lettered';

      -- How each destination answered last. Real time.
      create table delivery.destinations (
        destination  text    primary key,
        -- Attempts in a row without an answer.
        failures     int     not null,
        -- Its last answer took long.
        is_slow      boolean not null,
        silent_since timestamptz,
        reason       text,
        -- No attempt is made before; null: sending is not suspended.
        suspended_until timestamptz
      );

      -- What waits to be put into a message to a person, was put into one, or is not sent. Real time.
      create table delivery.collected_changes (
        position        bigint      not null,
        alert_id        text        not null,
        subscription_id text        not null references delivery.subscriptions,
        receiver_id     bigint      not null references delivery.receivers,
        is_weekly       boolean     not null,
        collected_at    timestamptz not null default clock_timestamp(),
        due_at          timestamptz not null,
        state           text        not null check (state in ('waiting', 'sent', 'suppressed')),
        message_id      text        references delivery.messages,
        reason          text,
        primary key (position, alert_id, subscription_id),
        foreign key (position, alert_id) references delivery.notifications
      );
      create index collected_changes_due on delivery.collected_changes (due_at) where state = 'waiting';
      create index collected_changes_waiting on delivery.collected_changes (receiver_id) where state = 'waiting';
      create index collected_changes_of_alert on delivery.collected_changes (alert_id);
      create index collected_changes_of_message on delivery.collected_changes (message_id);

      -- Signs the links with which a receiver unsubscribes without signing in.
      create table delivery.link_key (
        single boolean primary key default true check (single),
        key    text    not null default gen_random_uuid()::text || gen_random_uuid()::text
      );
      insert into delivery.link_key default values;

      create table delivery.attempts (
        message_id  text        not null references delivery.messages,
        number      int         not null,
        started_at  timestamptz not null default clock_timestamp(),
        -- Null when the process ended before the attempt did.
        finished_at timestamptz,
        delivered   boolean,
        reason      text,
        detail      text,
        -- The code with which the receiver answered, of HTTP or of SMTP.
        status      int,
        primary key (message_id, number)
      );
    `);
  }
}
