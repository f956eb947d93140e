import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RequestMethod, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Response } from 'supertest';
import { allRights } from '#identity/domain';
import type { Caller } from '../../../test/support/dashboard-app.js';
import {
  allPlaces,
  places,
  WriteIsolationFixture,
  type Place,
} from '../../../test/support/write-isolation-fixture.js';
import { writingRoutesOfFacts } from '../../../test/support/writing-routes-of-facts.js';
import { writingRoutesOfPersonsAndMessages } from '../../../test/support/writing-routes-of-persons-and-messages.js';

/**
 * Tests every writing route with every right and every place in the tree, with keys of one org unit. A right
 * always means right × subtree (I7): such a key writes only in its own org unit and below, and only with the
 * right that the route needs.
 */
const inside: readonly Place[] = ['own', 'lower'];
const routes = { ...writingRoutesOfFacts, ...writingRoutesOfPersonsAndMessages };

let fixture: WriteIsolationFixture;
beforeAll(async () => {
  fixture = await WriteIsolationFixture.start();
});
afterAll(() => fixture.close());

/** Routes that change the caller's own session, account or runs, and no org unit. */
const aboutCaller = [
  'POST /session',
  'DELETE /session',
  'PATCH /account',
  'PATCH /account/overview',
  'PUT /account/password',
  'DELETE /account/sessions/:id',
  'POST /account/code',
  'POST /account/code/confirm',
  'POST /account/code/recovery-codes',
  'POST /account/code/remove',
  'POST /runs',
  'POST /runs/:id/close',
];

/** Routes without a key or session: a secret link names what they change. */
const byLink = [
  'POST /unsubscribe/:message',
  'POST /invitation',
  'POST /invitation/check',
  'POST /set-up',
  'POST /set-up/check',
  'POST /set-up/test-mail',
  'POST /sign-in/link',
];

/** Routes that change the whole installation: closed to every caller of one org unit. */
const ofInstallation: Record<string, object> = {
  'PATCH /installation': {},
  'PUT /working-calendar': { year: 2030, days: [] },
  'PUT /working-calendar/week': { week: null },
  'POST /installation/test-mail': { to: 'office@mail.example' },
};

/** Stores nothing, and answers also to what would be refused. */
const previews = ['POST /events/preview'];

const readingMethods: readonly (RequestMethod | undefined)[] = [
  undefined,
  RequestMethod.GET,
  RequestMethod.OPTIONS,
];

/** Returns the writing routes of every controller in the app, as `POST /events`. */
function writingRoutesOfApp(): string[] {
  const controllers = [...fixture.dashboard.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  return [...new Set(controllers)].flatMap((controller) => {
    const methods = Object.values(Object.getOwnPropertyDescriptors(controller.prototype)) as {
      value: object;
    }[];
    return methods.flatMap(({ value: handler }) => {
      const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
      if (method === undefined || readingMethods.includes(method)) return [];
      const parts = [controller, handler].map((target) => Reflect.getMetadata('path', target) as string);
      const path = parts.filter((part) => part !== '/' && part !== '').join('/');
      return `${RequestMethod[method]} /${path}`;
    });
  });
}

const WRITING_DECORATOR = /@(Post|Put|Patch|Delete|All)\(/g;

describe('The table of writing routes', () => {
  it('contains every writing route of the app', () => {
    expect(writingRoutesOfApp().sort()).toEqual(
      [...Object.keys(routes), ...aboutCaller, ...byLink, ...Object.keys(ofInstallation), ...previews].sort(),
    );
  });

  it('covers the controllers of all services and libs', async () => {
    let written = 0;
    for (const folder of ['apps', 'libs']) {
      const files = (await readdir(folder, { recursive: true })).filter((file) =>
        file.endsWith('.controller.ts'),
      );
      for (const file of files)
        written += (await readFile(join(folder, file), 'utf8')).match(WRITING_DECORATOR)?.length ?? 0;
    }
    expect(written).toBe(writingRoutesOfApp().length);
  });
});

describe('A key of one org unit on a writing route (I7)', () => {
  it.each(Object.entries(ofInstallation))('is refused with every right: %s', async (route, body) => {
    const [method = '', path = ''] = route.split(' ');
    for (const right of allRights) {
      const caller = fixture.dashboard.http(
        await fixture.dashboard.key({ rights: [right], orgUnit: 'HOME' }),
      );
      const { status } = await caller[method.toLowerCase() as keyof Caller](`/api/v1${path}`).send(body);
      expect({ right, status }).toEqual({ right, status: 403 });
    }
  });

  describe.each(Object.entries(routes))('%s', (_, { right, attempt, storesNothing }) => {
    it.each(allRights)('with the right %s writes only within its subtree', async (pending) => {
      const caller = fixture.dashboard.http(
        await fixture.dashboard.key({ rights: [pending], orgUnit: 'HOME' }),
      );
      for (const place of allPlaces) {
        const call = await attempt(fixture, places[place], place);
        const before = await fixture.everythingStored();
        const { status }: Response = await call(caller);
        const hasChanged = (await fixture.everythingStored()) !== before;
        const may = (pending === right || pending === 'administer') && inside.includes(place);
        expect({ place, answered: status < 300, hasChanged }).toEqual({
          place,
          answered: may,
          hasChanged: may && !storesNothing,
        });
        if (!may) expect([400, 403, 404, 422]).toContain(status);
      }
    });
  });
});
