import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { Agent, buildConnector } from 'undici';
import { literalAddress, mayDial, type AllowList } from './address-policy.js';

/** Returns all addresses of a host. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

/** The host resolves to an address that webhooks may not reach. */
export class AddressRefusedError extends Error {
  constructor() {
    super('The address is not public, and THANG_WEBHOOK_ALLOW does not name it.');
    this.name = 'AddressRefusedError';
  }
}

export interface GuardedAgentOptions {
  allowed: AllowList;
  resolve: Resolve;
  connectMs: number;
}

const systemLookup = promisify(lookup);

/**
 * Resolves by the operating system. It makes one look-up per host at a time, so that a dead name server
 * cannot fill the thread pool.
 */
export function systemResolve(): Resolve {
  const underway = new Map<string, Promise<LookupAddress[]>>();
  return (host) => {
    const known = underway.get(host);
    if (known) return known;
    const asked = systemLookup(host, { all: true }).finally(() => underway.delete(host));
    underway.set(host, asked);
    return asked;
  };
}

/**
 * Connects to public or allowed addresses only. The look-up of each connection checks the addresses that this
 * connection uses, so they cannot change in between. The address of the connected socket is checked once
 * more.
 */
export function guardedAgent({ allowed, resolve, connectMs }: GuardedAgentOptions): Agent {
  const connect = buildConnector({ timeout: connectMs, lookup: guardedLookup(allowed, resolve) });
  return new Agent({
    connections: 4,
    pipelining: 1,
    connect: (options, callback) => {
      // A literal address is connected to without a look-up.
      const literal = literalAddress(options.hostname);
      if (literal !== undefined && !mayDial(options.hostname, literal, allowed)) {
        callback(new AddressRefusedError(), null);
        return;
      }
      connect(options, (...[error, socket]) => {
        if (error) return callback(error, null);
        if (mayDial(options.hostname, socket.remoteAddress ?? '', allowed)) return callback(null, socket);
        socket.destroy();
        callback(new AddressRefusedError(), null);
      });
    },
  });
}

function guardedLookup(allowed: AllowList, resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    const answer = (addresses: LookupAddress[]): void => {
      const [first] = addresses;
      if (!first) callback(new AddressRefusedError(), '');
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    };
    resolve(host).then(
      (addresses) => answer(addresses.filter(({ address }) => mayDial(host, address, allowed))),
      (error: Error) => callback(error, ''),
    );
  };
}
