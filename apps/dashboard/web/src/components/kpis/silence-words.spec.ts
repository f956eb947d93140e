import { createInstance } from 'i18next';
import type { Language } from '../../i18n/language.js';
import { sharedTexts } from '../texts.js';
import { measuredWords, silenceWords, type SilenceWords, type SilentValue } from './silence-words.js';

const silent = { units: 1, of: 34, since: '2026-09-12', low: 48.2, high: 52.94 };

function share(fields: Partial<SilentValue>): SilentValue {
  return { value: 50, unit: 'percent', decimals: 1, ...fields };
}

/** Returns what a reader sees; no-break spaces are written as spaces. */
function read(of: SilentValue, language: Language): string | null {
  const words = silenceWords(of, language);
  return words && said(words.key, words.values, language);
}

function said(key: SilenceWords['key'] | 'measured', values: object, language: Language): string {
  const page = createInstance();
  void page.init({
    lng: language,
    resources: { [language]: { shared: sharedTexts[language] } },
    defaultNS: 'shared',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return page.t(`silence.${key}`, { ...values }).replaceAll('\u00a0', ' ');
}

describe('the words about silent org units', () => {
  it('say how many are silent since when, and between which ends the value lies', () => {
    expect(read(share({ silent }), 'vi')).toBe(
      '1/34 đơn vị chưa cập nhật số liệu từ 12/09/2026; giá trị nằm giữa 48,2 % và 52,9 %',
    );
    expect(read(share({ silent }), 'en')).toMatch(
      /^1 of 34 silent since 12 Sept? 2026; the value lies between 48\.2% and 52\.9%$/,
    );
  });

  it('give the ends in the unit and with the decimals of the KPI', () => {
    const days = share({ unit: 'days', decimals: 0, silent: { ...silent, low: 12.2, high: 15 } });
    expect(read(days, 'en')).toMatch(/between 12 days and 15 days$/);
  });

  it('leave out the ends where they are not known, or read alike', () => {
    for (const ends of [
      { low: null, high: null },
      { low: 50.01, high: 50.02 },
    ])
      expect(read(share({ silent: { ...silent, ...ends } }), 'vi')).toBe(
        '1/34 đơn vị chưa cập nhật số liệu từ 12/09/2026',
      );
  });

  it('say since when a value is unknown whose org units are all silent', () => {
    const unknown = share({ silent: { ...silent, of: 1 }, unknownSince: '2026-09-12' });
    expect(read(unknown, 'vi')).toBe('chưa rõ từ 12/09/2026; giá trị là của ngày đó');
    expect(read(unknown, 'en')).toMatch(/^unknown since 12 Sept? 2026; the value is that of that day$/);
  });

  it('do not speak of a value where there is none', () => {
    const none = share({
      value: null,
      silent: { ...silent, low: null, high: null },
      unknownSince: '2026-09-12',
    });
    expect(read(none, 'en')).toMatch(/^1 of 34 silent since 12 Sept? 2026$/);
  });

  it('are absent while no org unit is silent', () => {
    expect(silenceWords(share({}), 'vi')).toBeNull();
  });
});

describe('the words about a share that is partly measured', () => {
  const measured = (counts: string) =>
    share({ measured: { measure: 'dossiers.resolved', amount: 1100, of: 2250, counts } });
  const sentence = (counts: string, language: Language) =>
    said('measured', measuredWords(measured(counts), language) ?? {}, language);

  it('say how much of what was reported is measured', () => {
    expect(sentence('hồ sơ', 'vi')).toBe('1.100 trên 2.250 hồ sơ được đo');
    expect(sentence('dossiers', 'en')).toBe('1,100 of 2,250 dossiers measured');
  });

  it('are absent where all is measured', () => {
    expect(measuredWords(share({}), 'vi')).toBeNull();
  });
});
