import type { Bilingual } from '#kernel';
import { sharedTexts } from '../../web/src/components/texts.js';
import { checkNameTexts } from '../../web/src/components/kpis/check-name-texts.js';
import { checksTexts } from '../../web/src/features/checks/texts.js';
import { personsTexts } from '../../web/src/features/persons/texts.js';
import {
  alertStateWords,
  kindWords,
  levelWords,
  outcomeWords,
  personStateWords,
  provenanceWords,
  ruleWords,
  severityWords,
  statusWords,
  unitWords,
} from './list-words.js';

type Texts = Readonly<Record<string, unknown>>;
const shared = (pick: (texts: typeof sharedTexts.vi) => Texts): { vi: Texts; en: Texts } => ({
  vi: pick(sharedTexts.vi),
  en: pick(sharedTexts.en as typeof sharedTexts.vi),
});

describe('the words of lists that are written', () => {
  it.each<[string, Readonly<Record<string, Bilingual>>, { vi: Texts; en: Texts }]>([
    ['units', unitWords, shared(({ unit }) => unit)],
    ['provenances', provenanceWords, shared(({ provenance }) => provenance)],
    ['levels', levelWords, shared(({ level }) => level)],
    ['states of org units', statusWords, shared(({ status }) => status)],
    ['severities', severityWords, shared(({ severity }) => severity)],
    ['states of alerts', alertStateWords, shared(({ alertState }) => alertState)],
    ['kinds of changes', kindWords, shared(({ journal }) => journal.kind)],
    ['checks', ruleWords, checkNameTexts],
    ['states of persons', personStateWords, { vi: personsTexts.vi.state, en: personsTexts.en.state }],
    ['outcomes', outcomeWords, { vi: checksTexts.vi.outcome, en: checksTexts.en.outcome }],
  ])('are those of the page: %s', (_, words, page) => {
    const shown = Object.entries(words).map(([value, { vi, en }]) => [value, vi, en]);
    expect(shown).toEqual(Object.keys(words).map((value) => [value, page.vi[value], page.en[value]]));
    const others = Object.keys(page.vi).filter((key) => !/Help$|^label$|^title$/.test(key));
    expect(Object.keys(words).sort()).toEqual(others.sort());
  });
});
