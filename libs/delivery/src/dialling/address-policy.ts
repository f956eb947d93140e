import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Addresses, CIDR ranges and host names that may be dialled although they are not public. */
export interface AllowList {
  hosts: ReadonlySet<string>;
  ranges: readonly [Address, number][];
}

/** Public unicast; everything outside is refused, so a range that nobody thought of is refused too. */
const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** In 2000::/3, but no ordinary host of the Internet: protocol assignments (with Teredo), documentation, 6to4. */
const specialInGlobal = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '2620:4f:8000::/48'].map(
  (range) => ipaddr.IPv6.parseCIDR(range),
);

/** Carries an IPv4 address that a translator dials: as good as that address. */
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

/** May this address be dialled for this host? Judge the address that is really dialled, not the one looked up before. */
export function mayDial(host: string, address: string, allowed: AllowList): boolean {
  if (allowed.hosts.has(withoutFinalDot(host.toLowerCase()))) return true;
  if (!ipaddr.isValid(address)) return false;
  // A scoped address (fe80::1%eth0) is link-local at best.
  if (address.includes('%')) return false;
  const dialled = ipaddr.process(address);
  return allowed.ranges.some((range) => within(dialled, range)) || isPublic(dialled);
}

/** `[::1]` and `127.0.0.1` as `URL` writes them; `undefined` for names. */
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
