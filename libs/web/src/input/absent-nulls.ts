import type { Type } from '@nestjs/common';

/** Where `@nestjs/swagger` keeps what `@ApiProperty()` says of a member. It exports no name for it. */
const DOCUMENTED = 'swagger/apiModelProperties';
/** Where it keeps the names of all members, each after a colon. */
const NAMES = 'swagger/apiModelPropertiesArray';

interface Documented {
  required?: boolean;
  nullable?: boolean;
  type?: unknown;
}

/**
 * Leaves out members of a body that are `null` where its class documents them as optional. Many programs
 * write `null` for what they have no value for. A member that is documented as nullable keeps its `null`,
 * because it means something there.
 */
export function withoutAbsentNulls(value: unknown, type: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutAbsentNulls(each, type));
  if (typeof value !== 'object' || value === null || !isClass(type)) return value;
  const kept = Object.entries(value).flatMap(([name, member]) => {
    const documented = documentedOf(type, name);
    if (documented === undefined) return [[name, member]];
    if (member === null && documented.required === false && !documented.nullable) return [];
    return [[name, withoutAbsentNulls(member, classOf(documented.type))]];
  });
  return Object.fromEntries(kept) as unknown;
}

/**
 * Documents every member of a JSON merge patch (RFC 7396) as nullable: what is absent stays, and `null`
 * brings back the default.
 */
export function MergePatch(): ClassDecorator {
  return ({ prototype }) => {
    const names = (Reflect.getMetadata(NAMES, prototype as object) ?? []) as readonly string[];
    for (const name of names.map((each) => each.slice(1))) {
      const documented = Reflect.getMetadata(DOCUMENTED, prototype as object, name) as Documented;
      Reflect.defineMetadata(DOCUMENTED, { ...documented, nullable: true }, prototype as object, name);
    }
  };
}

function documentedOf({ prototype }: Type, name: string): Documented | undefined {
  return Reflect.getMetadata(DOCUMENTED, prototype as object, name) as Documented | undefined;
}

/** The class of a member: `X`, `[X]`, or a function that returns one of them. */
function classOf(type: unknown): unknown {
  const [one] = [type].flat();
  return typeof one === 'function' && !isClass(one) ? classOf((one as () => unknown)()) : one;
}

function isClass(type: unknown): type is Type {
  return typeof type === 'function' && type.prototype !== undefined;
}
