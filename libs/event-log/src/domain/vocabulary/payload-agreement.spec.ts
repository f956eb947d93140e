import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { mutatedPayloads, validPayloads } from '../../../../../test/support/payload-arbitrary.js';
import { PayloadValidator } from '../cloud-event/payload-validator.js';
import { fieldsOf, isPlainObject, type PayloadClass } from '../payload/index.js';
import { vocabulary } from './index.js';

const validator = new PayloadValidator();
const definitions = [...vocabulary.values()];

describe('compiled validators and decorators', () => {
  it.each(definitions)('both accept the example of $type', (definition) => {
    for (const { data } of definition.examples) {
      expect({ data, ajv: validator.decide(definition)(data) }).toEqual({ data, ajv: true });
      expect(problemsByDecorators(definition.payload, data)).toEqual([]);
    }
  });

  it.each(definitions)('both accept any valid payload of $type', (definition) => {
    fc.assert(
      fc.property(validPayloads(definition.dataSchema), (data) => {
        expect(validator.decide(definition)(data)).toBe(true);
        expect(problemsByDecorators(definition.payload, data)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(definitions)('agree on payloads of $type that were tampered with', (definition) => {
    let rejected = 0;
    fc.assert(
      fc.property(mutatedPayloads(definition.dataSchema), (data) => {
        const accepted = validator.decide(definition)(data);
        expect({ data, accepted }).toEqual({
          data,
          accepted: problemsByDecorators(definition.payload, data).length === 0,
        });
        if (!accepted) rejected++;
      }),
      { numRuns: 100 },
    );
    expect(rejected).toBeGreaterThan(0);
  });

  it.each(definitions)(
    'find the same payloads of $type wanting, the explaining validator included',
    (definition) => {
      fc.assert(
        fc.property(mutatedPayloads(definition.dataSchema), (data) => {
          expect(validator.explain(definition)(data)).toBe(validator.decide(definition)(data));
        }),
        { numRuns: 30 },
      );
    },
  );

  // class-validator looks members up in an ordinary object, so it takes inherited names for known ones.
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the compiled ones refuse a member named %s',
    (name) => {
      for (const definition of definitions) {
        const text = JSON.stringify(definition.examples[0]?.data);
        const member = `${text === '{}' ? '' : ','}"${name}":{}}`;
        const tampered: unknown = JSON.parse(text.replace(/\}$/, member));
        expect({ type: definition.type, accepted: validator.decide(definition)(tampered) }).toEqual({
          type: definition.type,
          accepted: false,
        });
      }
    },
  );
});

/** The names of the fields that class-validator refuses; unknown fields are forbidden. */
function problemsByDecorators(payload: PayloadClass, data: unknown): string[] {
  if (!isPlainObject(data)) return ['data'];
  const errors = validateSync(instanceOf(payload, data), {
    whitelist: true,
    forbidNonWhitelisted: true,
    // A payload without fields is "unknown" to class-validator; the whitelist refuses whatever it holds.
    forbidUnknownValues: false,
  });
  return errors.map(({ property }) => property);
}

/** The plain object as an instance of its class, nested objects included. */
function instanceOf(payload: PayloadClass, data: Record<string, unknown>): object {
  const instance = Object.create(payload.prototype as object) as object;
  const fields = fieldsOf(payload);
  for (const [name, value] of Object.entries(data)) {
    const nested = fields.get(name)?.nested;
    const member = nested && isPlainObject(value) ? instanceOf(nested(), value) : value;
    Object.defineProperty(instance, name, {
      value: member,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return instance;
}
