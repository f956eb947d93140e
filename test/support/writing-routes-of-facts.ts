import type { Test } from 'supertest';
import { cloudEvent } from './cloud-event-factory.js';
import type { Caller } from './dashboard-app.js';
import { uploadList, type WritingRoute } from './write-isolation-fixture.js';

/** The writing routes of events, imports, lists of org units and intended warnings. */
export const writingRoutesOfFacts: Record<string, WritingRoute> = {
  'POST /events': {
    right: 'events:write',
    attempt: async (_, orgunit) => {
      const event = cloudEvent('dossier.submitted', { orgunit, time: '2025-07-01T00:00:00Z' });
      return (caller) => sendEvent(caller, event);
    },
  },
  'POST /org-units/:code/what-if': {
    right: 'read',
    storesNothing: true,
    attempt: async (_, orgunit) => {
      const events = [cloudEvent('service.registered', { orgunit, time: '2025-06-01T00:00:00Z' })];
      return (caller) => caller.post(`/api/v1/org-units/${orgunit}/what-if`).send({ events });
    },
  },
  'PUT /org-units/:code/warnings/:kind/intended': {
    right: 'events:write',
    attempt: async (fixture, orgUnit) => {
      const wanted = { source: '/portals/ha-noi', reason: `reason ${fixture.nextNumber()}` };
      return (caller) => caller.put(intendedPath(orgUnit)).send(wanted);
    },
  },
  'DELETE /org-units/:code/warnings/:kind/intended': {
    right: 'events:write',
    attempt: async (fixture, orgUnit) => {
      const wanted = { source: '/portals/ha-noi', reason: 'agreed' };
      await fixture.administrator.put(intendedPath(orgUnit)).send(wanted).expect(200);
      return (caller) => caller.delete(`${intendedPath(orgUnit)}?source=/portals/ha-noi`);
    },
  },
  'POST /unit-lists': {
    right: 'events:write',
    attempt: (fixture, orgUnit) => {
      const list = `code,name,parent\nU${fixture.nextNumber()},Name,${orgUnit}`;
      return Promise.resolve((caller) =>
        caller.post('/api/v1/unit-lists').set('content-type', 'application/octet-stream').send(list),
      );
    },
  },
  'POST /imports': {
    right: 'events:write',
    attempt: (_, orgUnit) => Promise.resolve((caller) => uploadList(caller, orgUnit)),
  },
  'PATCH /imports/:id': {
    right: 'events:write',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.importAt(orgUnit);
      const options = { asOf: '2025-01-31' };
      return (caller) => caller.patch(`/api/v1/imports/${id}`).send({ options });
    },
  },
  'POST /imports/:id/confirm': {
    right: 'events:write',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.importAt(orgUnit);
      return (caller) => caller.post(`/api/v1/imports/${id}/confirm`);
    },
  },
  'POST /imports/:id/undo': {
    right: 'events:write',
    attempt: async (fixture, orgUnit) => {
      const id = await fixture.importAt(orgUnit);
      await fixture.administrator.post(`/api/v1/imports/${id}/confirm`).expect(200);
      await fixture.importIs(id, 'recorded');
      return (caller) => caller.post(`/api/v1/imports/${id}/undo`);
    },
  },
};

const intendedPath = (orgUnit: string): string =>
  `/api/v1/org-units/${orgUnit}/warnings/type-not-read/intended`;

function sendEvent(caller: Caller, event: object): Test {
  return caller
    .post('/api/v1/events')
    .set('content-type', 'application/cloudevents+json')
    .send(JSON.stringify(event));
}
