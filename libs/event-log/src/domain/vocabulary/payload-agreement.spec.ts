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

  it.each(definitions)('accept and reject the same mutated payloads of $type', (definition) => {
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
    'the explaining validator rejects the same payloads of $type as the deciding one',
    (definition) => {
      fc.assert(
        fc.property(mutatedPayloads(definition.dataSchema), (data) => {
          expect(validator.explain(definition)(data)).toBe(validator.decide(definition)(data));
        }),
        { numRuns: 30 },
      );
    },
  );

  // class-validator looks members up in an ordinary object, so it treats inherited names as known members.
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the compiled ones reject a member named %s',
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

/** Returns the names of the fields that class-validator rejects. Unknown fields are forbidden. */
function problemsByDecorators(payload: PayloadClass, data: unknown): string[] {
  if (!isPlainObject(data)) return ['data'];
  const errors = validateSync(instanceOf(payload, data), {
    whitelist: true,
    forbidNonWhitelisted: true,
    // class-validator considers a payload without fields "unknown". The whitelist rejects any member in it.
    forbidUnknownValues: false,
  });
  return errors.map(({ property }) => property);
}

/** Makes an instance of a payload class from a plain object, nested objects included. */
function instanceOf(payload: PayloadClass, data: Record<string, unknown>): object {
  const made = Object.create(payload.prototype as object) as object;
  const fields = fieldsOf(payload);
  for (const [name, value] of Object.entries(data)) {
    const nested = fields.get(name)?.nested;
    const instance = (item: unknown): unknown =>
      nested && isPlainObject(item) ? instanceOf(nested(), item) : item;
    const member = Array.isArray(value) ? value.map(instance) : instance(value);
    Object.defineProperty(made, name, {
      value: member,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return made;
}
