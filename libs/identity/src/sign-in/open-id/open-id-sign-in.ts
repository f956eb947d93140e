import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { DayZone, DomainError, SystemClock } from '#kernel';
import type { RequestOrigin } from '../../domain/principal.js';
import { Persons, toPrincipal } from '../../persons.js';
import { Sessions, type OpenedSession } from '../../sessions.js';
import { AuditTrail, systemActor, type Actor } from '../../storage/audit-trail.js';
import { bindOpenIdSubject, selectPersonOfSubject } from '../../storage/openid-statements.js';
import type { Person } from '../../storage/person-statements.js';
import { SignInOptions } from '../sign-in-options.js';
import { OpenIdClient, type OpenIdIdentity, type OpenIdTrip } from './open-id-client.js';
import { parseRoleMapping, rolesOf, type Claims, type RoleRule } from './role-mapping.js';

/**
 * Signs persons in by what an OpenID Connect provider says of them. A person is recognised by issuer and
 * subject; the first time by a verified e-mail address; else a person is created, when the mapping gives a
 * role. With a mapping the provider decides the roles at each sign-in.
 */
@Injectable()
export class OpenIdSignIn {
  private readonly rules: readonly RoleRule[];

  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly persons: Persons,
    private readonly sessions: Sessions,
    private readonly client: OpenIdClient,
    private readonly audit: AuditTrail,
    private readonly zone: DayZone,
    options: SignInOptions,
  ) {
    this.rules = parseRoleMapping(options.settings.openId?.roles ?? '');
  }

  /** @throws DomainError `no-access` for a person without a role here; those of `OpenIdClient.finish` */
  async finish(query: string, trip: OpenIdTrip, origin: RequestOrigin): Promise<OpenedSession> {
    try {
      const identity = await this.client.finish(query, trip);
      const person = await this.personOf(identity, origin);
      return await withTransaction(this.database, (tx) =>
        this.sessions.openFor(tx, { ...toPrincipal(person), origin }, 'openid'),
      );
    } catch (error) {
      if (error instanceof DomainError) await this.recordFailure(error, origin);
      throw error;
    }
  }

  private async personOf(identity: OpenIdIdentity, origin: RequestOrigin): Promise<Person> {
    const by = systemActor('OpenID Connect', origin);
    const known = await this.known(identity);
    const roles = rolesOf(identity.claims, this.rules);
    if (known && known.deactivatedAt !== null) throw noAccess();
    if (!known && roles.length === 0) throw noAccess();
    const person = known ?? (await this.persons.create(this.detailsOf(identity.claims, roles), by));
    await bindOpenIdSubject(this.database, { ...identity, person: person.id });
    if (this.rules.length === 0 || sameRoles(person.roles, roles)) return person;
    return this.withRoles(person, roles, by);
  }

  /** The last administrator stays one, whatever the provider says: else no person could repair the mapping. */
  private async withRoles(person: Person, roles: Person['roles'], by: Actor): Promise<Person> {
    try {
      return await this.persons.change(person.id, { roles }, by);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'last-administrator') return person;
      throw error;
    }
  }

  private async known({ issuer, subject, claims }: OpenIdIdentity): Promise<Person | null> {
    const id = await selectPersonOfSubject(this.database, { issuer, subject });
    if (id !== null) return this.persons.get(id);
    // An address that the provider has not verified could be anybody's.
    const email = claims.email_verified === true ? claims.email : undefined;
    return typeof email === 'string' ? this.persons.withEmail(email) : null;
  }

  private detailsOf(claims: Claims, roles: Person['roles']): Parameters<Persons['create']>[0] {
    const text = (name: string): string => (typeof claims[name] === 'string' ? claims[name] : '');
    const email = text('email');
    return {
      name: text('name') || text('preferred_username') || email,
      email,
      language: text('locale').startsWith('en') ? 'en' : 'vi',
      timeZone: text('zoneinfo') || this.zone.name,
      orgUnit: roles.find(({ orgUnit }) => orgUnit !== null)?.orgUnit ?? null,
      roles,
    };
  }

  private recordFailure({ code }: DomainError, origin: RequestOrigin): Promise<void> {
    return withTransaction(this.database, (tx) =>
      this.audit.record(tx, {
        at: this.clock.now(),
        actor: systemActor('OpenID Connect', origin),
        action: 'sign-in-failed',
        target: 'openid',
        after: { reason: code },
      }),
    );
  }
}

function sameRoles(one: Person['roles'], other: Person['roles']): boolean {
  const keys = (roles: Person['roles']) =>
    roles.map(({ role, orgUnit }) => `${role}@${orgUnit ?? ''}`).sort();
  return keys(one).join() === keys(other).join();
}

function noAccess(): DomainError {
  return new DomainError('no-access', {
    vi: 'Bạn đã đăng nhập ở hệ thống của cơ quan, nhưng chưa được giao vai trò nào ở đây. Hãy liên hệ quản trị viên.',
    en: 'You are signed in at the provider, but have no role here. Ask an administrator.',
  });
}
