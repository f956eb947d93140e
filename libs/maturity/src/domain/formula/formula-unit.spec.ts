import { unitOf } from './formula-unit.js';
import { parseFormula } from './parse-formula.js';

function parsed(text: string) {
  const result = parseFormula(text, null);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.formula;
}

describe('unit of a formula', () => {
  const unit = (text: string) => {
    const misfits: Parameters<typeof unitOf>[1] = [];
    return [unitOf(parsed(text), misfits), misfits.length];
  };

  it.each([
    ['services.partial + services.fullProcess', 'service', 0],
    ['2 * services.partial / 3', 'service', 0],
    ['services.partial / services.eligible', 'number', 0],
    ['100 * (services.partial / services.eligible)', 'number', 0],
    ['median(outcomes.improvement)', 'percent', 0],
    ['subjects(deliveryModels.uses >= 10) + deliveryModels.active', 'delivery-model', 0],
    ['-processes.daysSaved', 'day', 0],
    ['services.partial + dossiers.received', null, 1],
    ['services.partial * services.eligible', null, 1],
    ['1 / services.partial', null, 1],
    ['services.partial + 1', null, 1],
    ['(services.partial + 1) * services.partial', null, 1],
    ['(services.partial + 1) / (services.partial - 1)', null, 2],
    ['services.eligible["group=G2C"] - services.eligible', 'service', 0],
    ['indices.value["index/un-egdi"] * 100', 'score', 0],
    ['100 * indices.value["index/un-egdi"]', 'score', 0],
    ['indices.value["index/un-egdi"] + registries.coverage', 'number', 0],
    ['indices.value["index/un-egdi"] - 1', 'number', 0],
    ['indices.value["index/un-egdi"] * indices.value["index/un-egdi"]', 'number', 0],
    ['registries.coverage / indices.value["index/un-egdi"]', 'number', 0],
    ['registries.coverage / registries.coverage', 'number', 0],
    ['1 / registries.coverage', 'number', 0],
    ['registries.coverage * services.partial', null, 1],
    ['services.partial / registries.coverage', null, 1],
    ['indices.rank["index/un-egdi"] + 1', null, 1],
    ['kpi("x") + 1', null, 0],
    ['kpi("x") * (services.partial + 1)', null, 1],
    ['-kpi("x")', null, 0],
  ])('of %s is %s', (text, expected, misfits) => {
    expect(unit(text)).toEqual([expected, misfits]);
  });
});

describe('unit of a formula over KPIs', () => {
  it('is derived from the units of the KPIs', () => {
    const unit = (text: string) => {
      const misfits: Parameters<typeof unitOf>[1] = [];
      const found = unitOf(parsed(text), misfits, (id) => (id === 'launched' ? 'service' : 'number'));
      return [found, misfits.map(({ detail }) => detail)];
    };
    expect(unit('kpi("launched") + services.partial')).toEqual(['service', []]);
    expect(unit('-kpi("launched")')).toEqual(['service', []]);
    expect(unit('kpi("share") * 2')).toEqual(['number', []]);
    expect(unit('kpi("launched") + kpi("share")')).toEqual([
      null,
      ['service + number makes no sense: add and subtract like with like, multiply by plain numbers only.'],
    ]);
  });
});
