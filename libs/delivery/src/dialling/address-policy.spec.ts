import { literalAddress, mayDial, parseAllowList } from './address-policy.js';

const nothing = parseAllowList([]);
const dialled = (address: string): boolean => mayDial('hooks.example.org', address, nothing);

describe('mayDial (I7: no connection to an internal address)', () => {
  it.each([
    '93.184.215.14',
    '8.8.8.8',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '64:ff9b::808:808',
    '::ffff:8.8.8.8',
  ])('allows the public address %s', (address) => expect(dialled(address)).toBe(true));

  it.each([
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.255.255.254'],
    ['this host', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['private 10/8', '10.0.0.1'],
    ['private 172.16/12', '172.31.255.255'],
    ['private 192.168/16', '192.168.1.1'],
    ['link-local', '169.254.0.1'],
    ['cloud metadata', '169.254.169.254'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['protocol assignments', '192.0.0.8'],
    ['documentation', '192.0.2.1'],
    ['benchmarking', '198.18.0.1'],
    ['6to4 relay', '192.88.99.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['IPv6 mapped loopback', '::ffff:127.0.0.1'],
    ['IPv6 mapped in hexadecimal', '::ffff:7f00:1'],
    ['IPv6 mapped private', '::ffff:10.0.0.1'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['IPv4-translated', '::ffff:0:127.0.0.1'],
    ['NAT64 of loopback', '64:ff9b::7f00:1'],
    ['NAT64 of metadata', '64:ff9b::a9fe:a9fe'],
    ['local NAT64', '64:ff9b:1::808:808'],
    ['6to4 of loopback', '2002:7f00:1::'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['ISATAP of private', 'fe80::5efe:a00:1'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 scoped', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['unique local', 'fd00:ec2::254'],
    ['IPv6 documentation', '2001:db8::1'],
    ['IPv6 multicast', 'ff02::1'],
    ['discard', '100::1'],
    ['text that is no address', 'localhost'],
    ['nothing', ''],
  ])('refuses %s (%s)', (_, address) => expect(dialled(address)).toBe(false));
});

describe('the allow list', () => {
  const allowed = parseAllowList(['10.1.0.0/16', '127.0.0.1', 'Hooks.Internal', 'fd00::/8']);

  it('allows the ranges, addresses and hosts that it names, and no others', () => {
    expect(mayDial('a', '10.1.2.3', allowed)).toBe(true);
    expect(mayDial('a', '10.2.0.1', allowed)).toBe(false);
    expect(mayDial('a', '::ffff:127.0.0.1', allowed)).toBe(true);
    expect(mayDial('a', '127.0.0.2', allowed)).toBe(false);
    expect(mayDial('a', 'fd12::1', allowed)).toBe(true);
    expect(mayDial('hooks.internal.', '192.168.0.1', allowed)).toBe(true);
    expect(mayDial('x.hooks.internal', '192.168.0.1', allowed)).toBe(false);
  });
});

describe('literalAddress', () => {
  it.each([
    ['http://127.1/', '127.0.0.1'],
    ['http://0x7f000001/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://017700000001/', '127.0.0.1'],
    ['http://①②⑦.⓪.⓪.①/', '127.0.0.1'],
    ['http://[::1]/', '::1'],
    ['http://[0:0:0:0:0:ffff:127.0.0.1]/', '::ffff:7f00:1'],
  ])('recognises the address in %s', (url, address) =>
    expect(literalAddress(new URL(url).hostname)).toBe(address),
  );

  it('returns nothing for names', () => expect(literalAddress('example.org')).toBeUndefined());
});
