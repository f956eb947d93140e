import type { Test } from 'supertest';
import type { Right } from '#identity/domain';
import { FrameworkSet } from '#maturity';
import { RecorderModule } from '../../apps/recorder/src/recorder.module.js';
import { AlertingFixture } from './alerting-fixture.js';
import { startDashboard, type Caller, type DashboardApp } from './dashboard-app.js';
import { established } from './cloud-event-factory.js';
import { eventually } from './eventually.js';
import { frameworkFrom } from './framework-factory.js';
import { announcement } from './journal-entry-factory.js';

/** The places in the tree that a key of the org unit `HOME` tries to write at. */
export const places = {
  own: 'HOME',
  lower: 'DEPT',
  higher: 'VN',
  sibling: 'NEXT',
  'foreign root': 'ZZ',
} as const;
export type Place = keyof typeof places;
export const allPlaces = Object.keys(places) as Place[];

export interface WritingRoute {
  /** The right with which the route writes within the subtree of the key. */
  right: Right;
  /** Creates what the call needs, and returns the call that tries to change the org unit at that place. */
  attempt: (
    fixture: WriteIsolationFixture,
    orgUnit: string,
    place: Place,
  ) => Promise<(caller: Caller) => Test>;
  /** True for a route that stores nothing even when it succeeds. */
  storesNothing?: true;
}

/** Dashboard and recorder in one app, with an alert and an undelivered message at each place. */
export class WriteIsolationFixture {
  alerts!: Record<Place, string>;
  deliveries!: Record<Place, string>;
  private number = 0;

  private constructor(
    readonly dashboard: DashboardApp,
    private readonly alerting: AlertingFixture,
    /** A caller that administers the installation. */
    readonly administrator: Caller,
  ) {}

  static async start(): Promise<WriteIsolationFixture> {
    const rateLimits = { perKey: 100_000, perRecorder: 100_000 };
    const dashboard = await startDashboard({
      frameworks: [{ ...frameworkFrom(), hash: 'l' }],
      beside: [RecorderModule.forRoot({ rateLimits, frameworks: new FrameworkSet([]) })],
    });
    const backoff = { attempts: 1, firstMs: 1, maxMs: 1 };
    const alerting = new AlertingFixture(dashboard.database, { tuning: { backoff } });
    alerting.clock.set(dashboard.clock.now());
    await dashboard.append(
      established('VN'),
      established('HOME', 'VN'),
      established('DEPT', 'HOME'),
      established('NEXT', 'VN'),
      established('ZZ'),
    );
    await dashboard.project();
    const administrator = dashboard.http(await dashboard.key({ rights: ['administer'] }));
    const fixture = new WriteIsolationFixture(dashboard, alerting, administrator);
    await fixture.plantAlerts();
    return fixture;
  }

  async close(): Promise<void> {
    await this.alerting.close();
    await this.dashboard.close();
  }

  /** Returns another number each time, so that every write changes something. */
  nextNumber(): number {
    return (this.number += 1);
  }

  async made(path: string, wanted: object): Promise<string> {
    const { body } = await this.administrator.post(path).send(wanted).expect(201);
    return (body as { id: string }).id;
  }

  /** Creates a subscription of a new key, because the number of subscriptions of a key is bounded. */
  async subscriptionOfNewKey(orgUnit: string, channel: object): Promise<string> {
    const owner = this.dashboard.http(await this.dashboard.key({ rights: ['administer'] }));
    const wanted = { orgUnit, channel, language: 'vi' };
    const { body } = await owner.post('/api/v1/subscriptions').send(wanted).expect(201);
    return (body as { id: string }).id;
  }

  newPerson(orgUnit: string): { name: string; email: string; roles: object[] } {
    const email = `an.${this.nextNumber()}@mail.example`;
    return { name: 'An', email, roles: [{ role: 'viewer', orgUnit }] };
  }

  /** Creates a person whose only role is at the org unit. */
  async personAt(orgUnit: string): Promise<string> {
    const wanted = this.newPerson(orgUnit);
    const { body } = await this.administrator.post('/api/v1/persons').send(wanted).expect(201);
    return (body as { person: { id: string } }).person.id;
  }

  async importAt(orgUnit: string): Promise<string> {
    const { body } = await uploadList(this.administrator, orgUnit).expect(201);
    const { id } = body as { id: string };
    await this.importIs(id, 'previewed');
    return id;
  }

  async importIs(id: string, state: string): Promise<void> {
    await eventually(async () => {
      const { body } = await this.administrator.get(`/api/v1/imports/${id}`).expect(200);
      expect(body).toMatchObject({ state });
    });
  }

  /** Returns everything that any of the routes can change, except what the use of a key updates. */
  async everythingStored(): Promise<string> {
    const { rows } = await this.dashboard.database.query<{ stored: string }>(`
      select md5(concat_ws('|',
        (select position from event_log.head),
        (select string_agg(a::text, ',' order by id) from alerting.alerts a),
        (select string_agg(i::text, ',' order by org_unit) from warnings.intended i),
        (select count(*) from assessments.journal),
        (select string_agg(m::text, ',' order by id) from delivery.messages m),
        (select string_agg(s::text, ',' order by id) from delivery.subscriptions s),
        (select count(*) from delivery.secrets),
        (select string_agg(concat(id, revoked_at, secret_hash), ',' order by id) from identity.api_keys),
        (select string_agg(p::text, ',' order by id) from identity.persons p),
        (select string_agg(i::text, ',' order by token_hash) from identity.invitations i),
        (select string_agg(concat(id, options ->> 'asOf', state in ('recording', 'recorded'), undone_at), ','
          order by id) from imports.imports)
      )) as stored`);
    return rows[0]!.stored;
  }

  /** Creates one alert for each place, and one message about it that could not be delivered. */
  private async plantAlerts(): Promise<void> {
    for (const orgUnit of Object.values(places)) {
      // Each place has a receiver of its own, because the mails of one receiver are collected.
      const channel = { kind: 'email', to: `${orgUnit}@mail.example` };
      await this.administrator
        .post('/api/v1/subscriptions')
        .send({ orgUnit, channel, language: 'vi' })
        .expect(201);
      await this.alerting.write(announcement({ orgUnit }));
      await this.alerting.notify();
      await this.alerting.deliver();
    }
    this.alerts = await this.byPlace('/api/v1/alerts', ({ orgUnit }) => (orgUnit as { code: string }).code);
    this.deliveries = await this.byPlace('/api/v1/deliveries', ({ orgUnit }) => orgUnit as string);
  }

  private async byPlace(
    path: string,
    codeOf: (item: Record<string, unknown>) => string,
  ): Promise<Record<Place, string>> {
    const { body } = await this.administrator.get(path).expect(200);
    const { items } = body as { items: ({ id: string } & Record<string, unknown>)[] };
    const idAt = (code: string): string => items.find((item) => codeOf(item) === code)!.id;
    return Object.fromEntries(allPlaces.map((place) => [place, idAt(places[place])])) as Record<
      Place,
      string
    >;
  }
}

/** Uploads a list whose only row is rejected, so that no worker changes the log later. */
export function uploadList(caller: Caller, orgUnit: string): Test {
  return caller
    .post(`/api/v1/imports?orgUnit=${orgUnit}&fileName=list.csv`)
    .set('content-type', 'application/octet-stream')
    .send(Buffer.from('Mã TTHC;Tên TTHC;Mức độ\n1;A;9\n'));
}
