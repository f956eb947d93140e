import { parseTraceparent, validTraceparent } from './traceparent.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';

describe('A traceparent', () => {
  it('says trace, span and flags', () => {
    expect(parseTraceparent(`00-${TRACE}-${SPAN}-01`)).toEqual({ traceId: TRACE, spanId: SPAN, flags: '01' });
  });

  it('of a later version is read by the fields of version 00 and passed on in that version', () => {
    expect(validTraceparent(`01-${TRACE}-${SPAN}-01-more`)).toBe(`00-${TRACE}-${SPAN}-01`);
  });

  it.each([
    ['with zeros for a trace', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['with zeros for a span', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['of the version ff', `ff-${TRACE}-${SPAN}-01`],
    ['of version 00 with more fields', `00-${TRACE}-${SPAN}-01-more`],
    ['in capitals', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
    ['of another length', `00-1-2-01`],
    ['that is a number', 1],
    ['that is a list', [`00-${TRACE}-${SPAN}-01`]],
  ])('%s is none', (_, value) => {
    expect(validTraceparent(value)).toBeNull();
  });
});
