import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Addresses, CIDR ranges and host names that webhooks may reach although they are not public. */
export interface AllowList {
  hosts: ReadonlySet<string>;
  ranges: readonly [Address, number][];
}

/** Public unicast. Everything outside it is refused, so that an unknown range is refused too. */
const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Ranges within 2000::/3 that hold no ordinary hosts: protocol assignments (with Teredo), documentation,
 * 6to4.
 */
const specialInGlobal = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '2620:4f:8000::/48'].map(
  (range) => ipaddr.IPv6.parseCIDR(range),
);

/** Addresses that carry an IPv4 address, which a translator connects to. The IPv4 address decides. */
const nat64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96];

export function parseAllowList(entries: readonly string[]): AllowList {
  const hosts = new Set<string>();
  const ranges: [Address, number][] = [];
  for (const entry of entries.map((text) => text.trim().toLowerCase())) {
    if (ipaddr.isValidCIDR(entry)) ranges.push(ipaddr.parseCIDR(entry));
    else if (ipaddr.isValid(entry)) ranges.push(wholeAddress(entry));
    else hosts.add(withoutFinalDot(entry));
  }
  return { hosts, ranges };
}

/**
 * Tells whether this address may be connected to for this host. Give it the address of the connection itself,
 * not one that was looked up before.
 */
export function mayDial(host: string, address: string, allowed: AllowList): boolean {
  if (allowed.hosts.has(withoutFinalDot(host.toLowerCase()))) return true;
  if (!ipaddr.isValid(address)) return false;
  // A scoped address (fe80::1%eth0) is link-local.
  if (address.includes('%')) return false;
  const dialled = ipaddr.process(address);
  return allowed.ranges.some((range) => within(dialled, range)) || isPublic(dialled);
}

/**
 * Returns the address in a hostname that `URL` gives, such as `[::1]` or `127.0.0.1`; `undefined` for names.
 */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return ipaddr.isValid(bare) ? bare : undefined;
}

function isPublic(address: Address): boolean {
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  if (within(address, nat64)) return isPublic(new ipaddr.IPv4(address.toByteArray().slice(12)));
  return within(address, globalUnicast) && !specialInGlobal.some((range) => within(address, range));
}

function within(address: Address, [network, bits]: readonly [Address, number]): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}

function wholeAddress(text: string): [Address, number] {
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

function withoutFinalDot(host: string): string {
  return host.endsWith('.') ? host.slice(0, -1) : host;
}
