import fc from 'fast-check';
import { parseFormula } from './parse-formula.js';

function problems(text: string) {
  const result = parseFormula(text, null);
  return 'problems' in result ? result.problems.map(({ rule }) => rule) : [];
}

describe('refused formula', () => {
  it.each([
    ['', ['formula-syntax']],
    ['services.fullProcess +', ['formula-syntax']],
    ['services.fullProcess services.partial', ['formula-syntax']],
    ['services.fullProcess; services.partial', ['formula-syntax']],
    ['services["fullProcess"]', ['unknown-measure']],
    ['services?.fullProcess', ['formula-syntax']],
    ['services.fullProcess ** 2', ['formula-syntax']],
    ['services.fullProcess % 2', ['formula-syntax']],
    ['services.fullProcess > 2', ['formula-syntax']],
    ['services.fullProcess ? 1 : 2', ['formula-syntax']],
    ['!services.fullProcess', ['formula-syntax']],
    ['"text"', ['formula-syntax']],
    ['true', ['formula-syntax']],
    ['this', ['formula-syntax']],
    ['[1, 2]', ['formula-syntax']],
    ['1e999', ['formula-syntax']],
    ['fetch(services.fullProcess)', ['formula-syntax']],
    ['median(outcomes.improvement, 2)', ['formula-syntax']],
    ['subjects(deliveryModels.uses > 1000)', ['formula-syntax']],
    ['subjects(deliveryModels.uses >= services.partial)', ['formula-syntax']],
    ['services.constructor', ['unknown-measure']],
    ['__proto__', ['unknown-measure']],
    ['services.nothing + dossiers.nothing', ['unknown-measure', 'unknown-measure']],
    ['outcomes.improvement', ['per-subject-measure']],
    ['median(services.partial)', ['per-subject-measure']],
    ['('.repeat(600), ['formula-syntax']],
    [`${'1+'.repeat(249)}1`, []],
    [`${'1+'.repeat(250)}1`, ['formula-syntax']],
    ['services.eligible[services.partial]', ['formula-syntax']],
    ['services.eligible[1]', ['formula-syntax']],
    ['services.gone["group=G2C"]', ['unknown-measure']],
    ['milestones.planned.counted', ['unknown-measure']],
    ['dossiers.received.reported.counted', ['unknown-measure']],
    ['services.eligible["group=G2X"]', ['unknown-subject']],
    ['services.eligible["group="]', ['unknown-subject']],
    ['services.eligible["G2C"]', ['unknown-subject']],
    ['services.eligible[" group=G2C"]', ['unknown-subject']],
    ['milestones.planned["task=7"]', ['unknown-subject']],
    ['milestones.planned["task=11"]', ['unknown-subject']],
    ['payments.amount["currency=vnd"]', ['unknown-subject']],
    ['payments.amount["currency=VNDX"]', ['unknown-subject']],
    ['services.eligible["gruop=G2C"]', ['unknown-subject']],
    ['services.eligible["task=1"]', ['unknown-subject']],
    ['services.eligible["toString=G2C"]', ['unknown-subject']],
    ['milestones.planned["sector=health"]', ['unknown-subject']],
    ['risks.open["category=service"]', ['unknown-subject']],
    ['outcomes.tracked["category=cost"]', ['unknown-subject']],
    ['systems.total["kind=inspection"]', ['unknown-subject']],
    ['functions.total["kind=portal"]', ['unknown-subject']],
    ['documents.processed["group=G2C"]', ['no-subjects']],
    ['indices.value["un-egdi"]', ['unknown-subject']],
    ['indices.value["index/"]', ['unknown-subject']],
    ['indices.value["index/un-egdi#osi"]', ['unknown-subject']],
    ['indices.component["index/un-egdi"]', ['unknown-subject']],
    ['indices.component["index/un-egdi#"]', ['unknown-subject']],
    ['indices.component["index/un-egdi#osi#x"]', ['unknown-subject']],
    ['indices.component["index/#osi"]', ['unknown-subject']],
    ['median(services.eligible.segments)', ['per-subject-measure']],
    ['median(outcomes.improvement["outcome/wait"])', ['formula-syntax']],
    ['median(1)', ['formula-syntax']],
    ['subjects(1 >= 1)', ['formula-syntax']],
    ['subjects(services.gone >= services.gone)', ['unknown-measure', 'unknown-measure']],
    ['subjects(outcomes.improvement)', ['formula-syntax']],
    ['kpi(share)', ['formula-syntax']],
    ['kpi(1)', ['formula-syntax']],
    ['kpi()', ['formula-syntax']],
    ['kpi("a", "b")', ['formula-syntax']],
    ['services.kpi("a")', ['formula-syntax']],
    ['-services.gone', ['unknown-measure']],
    ['+services.partial', ['formula-syntax']],
    ['"a" + "b"', ['formula-syntax', 'formula-syntax']],
  ])('reports the rule for %s', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it.each([
    ['services.gone', 'There is no measure services.gone.'],
    ['services.partial +', 'It cannot be read as a formula: Expected expression after + at character 18.'],
    ['median(services.partial)', 'services.partial has no amounts per subject: name it alone.'],
    [
      'outcomes.improvement',
      'outcomes.improvement has an amount per subject: use outcomes.improvement["subject"], median(outcomes.improvement) or subjects(outcomes.improvement >= number).',
    ],
    [
      'indices.component["un-egdi"]',
      'Write indices.component["index/…#…"]: "un-egdi" is not the id of such an entity.',
    ],
    [
      'indices.value["un-egdi"]',
      'Write indices.value["index/…"]: "un-egdi" is not the id of such an entity.',
    ],
    [
      'documents.processed["x"]',
      'documents.processed is kept neither by entity nor by segment: leave ["…"] out.',
    ],
    [
      'services.eligible["x"]',
      '"x" is no segment of services.eligible: write "group=G2C", "group=G2B", "group=G2G", "group=G2E" or "sector=…" or "area=…".',
    ],
    [
      'milestones.planned["task=7"]',
      '"7" is no task that an event can have: write "task=1", "task=2", "task=3", "task=4", "task=5", "task=6".',
    ],
    ['payments.amount["currency=vnd"]', '"vnd" is no currency that an event can have: write "currency=VND".'],
    ['services["a"]["b"]', 'Measures are written with dots, for example services.fullProcess.'],
    [
      'services.partial ? 1 : 2',
      expect.stringContaining('A formula has measures, measure["subject"], numbers'),
    ],
    ['sum(1)', expect.stringContaining('The only functions are median(measure)')],
    ['kpi(a)', 'The id of a KPI is written in quotes: kpi("id").'],
    ['services.eligible[1]', 'A subject is written in quotes: measure["subject"].'],
    ['median(1)', 'A measure is expected here.'],
    ['subjects(outcomes.improvement > 1)', 'Write subjects(measure >= number).'],
    [
      'subjects(outcomes.improvement >= services.partial)',
      'Subjects are compared with a number: subjects(measure >= number).',
    ],
    ['"x"', '"x" is not a number.'],
    ['!1', '! is not an operator of formulas.'],
    ['1 % 2', '% is not an operator of formulas.'],
    ['1'.repeat(501), 'A formula has at most 500 characters: make KPIs of its parts.'],
  ])('explains in a sentence what is wrong with %s', (text, sentence) => {
    const result = parseFormula(text, null);
    expect('problems' in result && result.problems.map(({ detail }) => detail)).toEqual([sentence]);
  });

  it('never crashes the parser, whatever the text (property)', () => {
    const pieces = fc.constantFrom(
      'services.partial',
      'median',
      'subjects',
      'kpi',
      '"group=G2C"',
      ']',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '>=',
      '1',
      '.',
      '?',
      '"',
      '[',
      ',',
      '`',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const result = parseFormula(text, null);
          expect('formula' in result || result.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
