import fc from 'fast-check';
import { anyText } from '../../../../../test/support/arbitrary-text.js';
import { encodingDetail, encodingFault, withoutBom } from './encoding-fault.js';

describe('the encoding of a text', () => {
  it('is UTF-8, with and without a byte order mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('\u0000'));
        expect(encodingFault(Buffer.from(text))).toBeNull();
        expect(encodingFault(Buffer.from(`\ufeff${text}`))).toBeNull();
      }),
    );
  });

  it.each<[string, Buffer, object]>([
    [
      'UTF-16 with a byte order mark',
      Buffer.from('\ufeff{"a":1}', 'utf16le'),
      { encoding: 'utf-16le', line: 1 },
    ],
    ['UTF-16 without one', Buffer.from('{"a":1}', 'utf16le'), { encoding: 'utf-16le', line: 1 }],
    ['big-endian UTF-16', Buffer.from('{"a":1}', 'utf16le').swap16(), { encoding: 'utf-16be', line: 1 }],
    [
      'Windows-1258 in the third line',
      Buffer.concat([Buffer.from('{"a":"ộ"}\n\n'), Buffer.from('{"a":"C\u00e2\u00ecp"}', 'latin1')]),
      { encoding: 'other', line: 3 },
    ],
  ])('is refused with its line: %s', (_, bytes, fault) => {
    expect(encodingFault(bytes)).toEqual(fault);
  });

  it('is named, with the line and what to do', () => {
    expect(encodingDetail({ encoding: 'other', line: 3 }).en).toMatch(/Windows-1258.*line 3.*UTF-8/);
    expect(encodingDetail({ encoding: 'utf-16le', line: 1 }).vi).toMatch(/UTF-16.*dòng 1.*UTF-8/);
  });

  it('loses its byte order mark once', () => {
    expect(withoutBom(Buffer.from('\ufeff\ufeffa')).toString()).toBe('\ufeffa');
    expect(withoutBom(Buffer.from('a')).toString()).toBe('a');
  });
});
