import fc from 'fast-check';
import { SseParser } from './sse-parser.js';

const stream =
  ': welcome\n\nretry: 2500\nid: 41\nevent: stage-advanced\ndata: {"a":\ndata: 1}\n\n' +
  'id: 42\r\nevent: kpi-moved\r\ndata: {}\r\n\r\ndata:no space\rdata\r\r';

const expected = [
  { event: 'stage-advanced', data: '{"a":\n1}', lastEventId: '41' },
  { event: 'kpi-moved', data: '{}', lastEventId: '42' },
  { event: 'message', data: 'no space\n', lastEventId: '42' },
];

describe('SseParser', () => {
  it('reads fields, comments, ids, retries and all three line endings', () => {
    const parser = new SseParser();
    expect([...parser.push(stream), ...parser.push('\n')]).toEqual(expected);
    expect(parser.retryMs).toBe(2500);
  });

  it('keeps the id of blocks without data', () => {
    const parser = new SseParser();
    expect(parser.push('id: 99\n\nid: 100\n')).toEqual([]);
    expect(parser.lastEventId).toBe('99');
  });

  it('returns the same events for every division of the stream into chunks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
        const parser = new SseParser();
        const edges = [0, ...cuts.sort((a, b) => a - b), stream.length];
        const events = edges.slice(1).flatMap((end, i) => parser.push(stream.slice(edges[i], end)));
        expect([...events, ...parser.push('\n')]).toEqual(expected);
      }),
    );
  });

  it('holds an unfinished event back', () => {
    const parser = new SseParser();
    expect(parser.push('data: half\n')).toEqual([]);
    expect(parser.push('\n')).toEqual([{ event: 'message', data: 'half', lastEventId: '' }]);
  });

  it('drops a byte order mark at the start only', () => {
    expect(new SseParser().push('\uFEFFdata: x\n\n')).toHaveLength(1);
  });
});
