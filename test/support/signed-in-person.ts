import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { Database, withTransaction } from '#database';
import { commandLine, Persons, Sessions, toPrincipal, type Person } from '#identity';
import type { PersonDetails } from '#identity/domain';
import type { Caller } from './dashboard-app.js';

/** Creates a person, by default a viewer of everything, and signs the person in. */
export async function signInPerson(
  app: NestFastifyApplication,
  overrides: Partial<PersonDetails> = {},
): Promise<{ person: Person; caller: Caller }> {
  const wanted: PersonDetails = {
    name: 'Trần Thị Thử',
    email: `${randomUUID()}@person.example`,
    language: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    orgUnit: null,
    roles: [{ role: 'viewer', orgUnit: null }],
    ...overrides,
  };
  const person = await app.get(Persons, { strict: false }).create(wanted, commandLine);
  const sessions = app.get(Sessions, { strict: false });
  const { token, csrfToken } = await withTransaction(app.get(Database, { strict: false }), (tx) =>
    sessions.openFor(tx, toPrincipal(person), 'password'),
  );
  const call = (method: 'get' | 'post' | 'put' | 'patch' | 'delete') => (path: string) =>
    request(app.getHttpServer())
      [method](path)
      .set('cookie', `thang_session=${token}`)
      .set('thang-csrf', csrfToken);
  const caller: Caller = {
    get: call('get'),
    post: call('post'),
    put: call('put'),
    patch: call('patch'),
    delete: call('delete'),
  };
  return { person, caller };
}
