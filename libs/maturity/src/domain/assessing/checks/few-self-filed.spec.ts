import { canTellSelfFiled, fewSelfFiled } from './few-self-filed.js';

describe('few dossiers filed by the person', () => {
  it.each([
    [69, 100, { observed: 69, expected: 70 }],
    [70, 100, null],
    [20, 30, { observed: 20, expected: 21 }],
    [21, 30, null],
    [0, 29, null],
  ])('%d of %d filed online: %o', (selfFiled, online, finding) => {
    expect(fewSelfFiled(selfFiled, online)).toEqual(finding);
  });

  it('are told from thirty dossiers on', () => {
    expect([29, 30].map(canTellSelfFiled)).toEqual([false, true]);
  });
});
