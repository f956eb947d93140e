import { FactsBySource } from './source-facts.js';
import { SilentOrgUnits } from './silent-org-units.js';

const facts = new FactsBySource();
facts.add({ orgUnitId: 1, source: '/portal' }, 'dossier', 100, 1);
facts.add({ orgUnitId: 1, source: '/portal' }, 'service', 120, 1);
facts.add({ orgUnitId: 1, source: '/data' }, 'dataset', 110, 1);
facts.add({ orgUnitId: 1, source: '/catalogue' }, 'dataset', 190, 1);
const silent = new SilentOrgUnits(facts.all().flatMap(({ facts: sent, ...key }) => sent.sourceOf(key) ?? []));
const nouns = ['dossier', 'dataset', 'milestone'];
const sets = { size: 3, holding: (noun: string) => nouns.flatMap((each, set) => (each === noun ? set : [])) };
const heard = (noun: string, day: number, orgUnitId = 1) =>
  silent.silentSets(orgUnitId, day, sets).find((each) => each.sets.includes(nouns.indexOf(noun)))?.heard ??
  null;

describe('SilentOrgUnits', () => {
  it('names the last day with any fact of the source, whatever the fact was about', () => {
    expect(heard('dossier', 210)).toBeNull();
    expect(heard('dossier', 211)).toBe(120);
  });

  it('counts an org unit as silent only when every source of the noun is', () => {
    expect(heard('dataset', 189)).toBeNull();
    expect(heard('dataset', 201)).toBeNull();
    expect(heard('dataset', 281)).toBe(190);
  });

  it('does not wait for what was never sent', () => {
    expect(heard('milestone', 900)).toBeNull();
    expect(heard('dossier', 900, 2)).toBeNull();
  });

  it('counts an org unit once for each set that it has reported by the day, however many sources sent it', () => {
    expect(silent.countReported([1, 2], 105, sets)).toEqual([1, 0, 0]);
    expect(silent.countReported([1, 2], 190, sets)).toEqual([1, 1, 0]);
  });
});
