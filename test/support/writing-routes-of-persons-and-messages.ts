import type { WritingRoute } from './write-isolation-fixture.js';

/** A public address that nothing is sent to, because no process of the test delivers. */
const webhook = { kind: 'webhook', url: 'https://93.184.216.34/hook' };

/** The writing routes of alerts, messages, subscriptions, API keys and persons. */
export const writingRoutesOfPersonsAndMessages: Record<string, WritingRoute> = {
  'POST /alerts/:id/acknowledge': {
    right: 'alerts:acknowledge',
    attempt: async (fixture, _, place) => {
      await fixture.dashboard.database.query(
        `update alerting.alerts set state = 'firing', acknowledged_at = null, acknowledged_by = null where id = $1`,
        [fixture.alerts[place]],
      );
      return (caller) => caller.post(`/api/v1/alerts/${fixture.alerts[place]}/acknowledge`);
    },
  },
  'POST /deliveries/:id/retry': {
    right: 'subscriptions:write',
    attempt: async (fixture, _, place) => {
      await fixture.dashboard.database.query(
        `update delivery.messages set state = 'dead-lettered', settled_at = now(), reason = 'gave-up'
         where id = $1 and state = 'pending'`,
        [fixture.deliveries[place]],
      );
      return (caller) => caller.post(`/api/v1/deliveries/${fixture.deliveries[place]}/retry`);
    },
  },
  'POST /subscriptions': {
    right: 'subscriptions:write',
    attempt: async (_, orgUnit) => {
      const wanted = { orgUnit, channel: { kind: 'page' }, language: 'vi' };
      return (caller) => caller.post('/api/v1/subscriptions').send(wanted);
    },
  },
  // The subscription belongs to another key: a key without `subscriptions:write` has none.
  'DELETE /subscriptions/:id': {
    right: 'administer',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.subscriptionOfNewKey(orgUnit, { kind: 'page' });
      return (caller) => caller.delete(`/api/v1/subscriptions/${id}`);
    },
  },
  'PATCH /subscriptions/:id': {
    right: 'administer',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.subscriptionOfNewKey(orgUnit, { kind: 'page' });
      return (caller) => caller.patch(`/api/v1/subscriptions/${id}`).send({ paused: true });
    },
  },
  'POST /subscriptions/:id/rotate-secret': {
    right: 'administer',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.subscriptionOfNewKey(orgUnit, webhook);
      return (caller) => caller.post(`/api/v1/subscriptions/${id}/rotate-secret`).send({});
    },
  },
  'POST /subscriptions/:id/test': {
    right: 'administer',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.subscriptionOfNewKey(orgUnit, { kind: 'page' });
      return (caller) => caller.post(`/api/v1/subscriptions/${id}/test`);
    },
  },
  'POST /subscriptions/:id/replay': {
    right: 'administer',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.subscriptionOfNewKey(orgUnit, webhook);
      const range = { from: 1, to: 1_000 };
      return (caller) => caller.post(`/api/v1/subscriptions/${id}/replay`).send(range);
    },
  },
  'POST /api-keys': {
    right: 'administer',
    attempt: async (_, orgUnit) => {
      return (caller) => caller.post('/api/v1/api-keys').send({ name: 'x', rights: ['read'], orgUnit });
    },
  },
  'DELETE /api-keys/:id': {
    right: 'administer',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.made('/api/v1/api-keys', { name: 'x', rights: ['read'], orgUnit });
      return (caller) => caller.delete(`/api/v1/api-keys/${id}`);
    },
  },
  'POST /api-keys/:id/rotate': {
    right: 'administer',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.made('/api/v1/api-keys', { name: 'x', rights: ['read'], orgUnit });
      return (caller) => caller.post(`/api/v1/api-keys/${id}/rotate`).send({});
    },
  },
  'POST /persons': {
    right: 'administer',
    attempt: (fixture, orgUnit) =>
      Promise.resolve((caller) => caller.post('/api/v1/persons').send(fixture.newPerson(orgUnit))),
  },
  'POST /persons/import': {
    right: 'administer',
    attempt: (fixture, orgUnit) => {
      const { name, email } = fixture.newPerson(orgUnit);
      const csv = `name,email,roles\n${name},${email},viewer@${orgUnit}`;
      return Promise.resolve((caller) => caller.post('/api/v1/persons/import').send({ csv }));
    },
  },
  'PATCH /persons/:id': {
    right: 'administer',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.personAt(orgUnit);
      return (caller) => caller.patch(`/api/v1/persons/${id}`).send({ name: 'Another' });
    },
  },
  'POST /persons/:id/invitations': {
    right: 'administer',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.personAt(orgUnit);
      return (caller) => caller.post(`/api/v1/persons/${id}/invitations`).send({});
    },
  },
};
