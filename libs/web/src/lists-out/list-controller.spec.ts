import type { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Principal } from '#identity/domain';
import { bilingual, DayZone, ManualClock, type Language } from '#kernel';
import { allPages } from './all-pages.js';
import { listController, MAX_LIST_ROWS } from './list-controller.js';
import { defineList } from './list-definition.js';

class NumbersRequest {
  count!: number;
}

let taken = 0;
function* upTo(count: number): Generator<number> {
  for (taken = 1; taken <= count; taken += 1) yield taken;
}

const numbers = defineList<NumbersRequest, number>({
  id: 'numbers',
  name: bilingual('Dãy số', 'Numbers'),
  right: 'read',
  request: NumbersRequest,
  columns: () => [{ heading: bilingual('Số', 'Number'), kind: 'number', value: (row) => row }],
  read: ({ count }) => Promise.resolve({ about: { orgUnit: null }, rows: upTo(count) }),
});

async function csvOf(count: number, language: Language): Promise<string[]> {
  const sent: Readable[] = [];
  const reply = { header: () => reply, send: (stream: Readable) => sent.push(stream) };
  const Controller = listController(numbers);
  const controller = new Controller(
    { execute: () => Promise.resolve() } as unknown as QueryBus,
    new ManualClock(Date.parse('2025-09-02T20:00:00Z')),
    new DayZone('Asia/Ho_Chi_Minh'),
  ) as { get: (...parameters: unknown[]) => Promise<void> };
  const caller = { name: 'Lan' } as Principal;
  await controller.get(caller, { count, format: 'csv' }, language, reply as unknown as FastifyReply);
  return (await text(sent[0]!)).split('\r\n');
}

describe('a list that is written', () => {
  it('ends without a note when it is whole', async () => {
    expect(await csvOf(2, 'en')).toEqual([
      '\uFEFFNumbers',
      'Org unit,All org units within the access scope',
      'Made at,2025-09-03T03:00:00+07:00',
      'Made by,Lan',
      '',
      'Number',
      '1',
      '2',
      '',
    ]);
  });

  it('says so when it is cut, and asks for no further rows', async () => {
    const lines = await csvOf(MAX_LIST_ROWS * 3, 'vi');
    expect(lines.at(-2)).toBe('Danh sách chỉ gồm 100.000 dòng đầu. Hãy thu hẹp bộ lọc để lấy phần còn lại.');
    expect(lines.at(-4)).toBe(String(MAX_LIST_ROWS));
    expect(taken).toBe(MAX_LIST_ROWS + 1);
    expect((await csvOf(MAX_LIST_ROWS, 'vi')).at(-2)).toBe(String(MAX_LIST_ROWS));
  });
});

describe('allPages', () => {
  it('reads the first page at once and each other one when its rows are needed', async () => {
    const asked: (string | undefined)[] = [];
    const { first, rows } = await allPages(({ cursor }) => {
      asked.push(cursor);
      const page = Number(cursor ?? 0);
      return Promise.resolve({ items: [page * 2, page * 2 + 1], next: page === 2 ? null : String(page + 1) });
    });
    expect([first.items, asked]).toEqual([[0, 1], [undefined]]);
    const seen: number[] = [];
    for await (const row of rows) {
      seen.push(row);
      if (seen.length === 3) expect(asked).toEqual([undefined, '1']);
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
    expect(asked).toEqual([undefined, '1', '2']);
  });
});
