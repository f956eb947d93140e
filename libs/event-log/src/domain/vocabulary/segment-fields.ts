import { Describe, Line, OneOf, Optional } from '../payload/index.js';

/** The users of a service: citizens, businesses, other org units, officials. */
const USER_GROUPS = ['G2C', 'G2B', 'G2G', 'G2E'] as const;

export type UserGroup = (typeof USER_GROUPS)[number];

/** The group of users that it is for. Figures are kept by group. */
export const UserGroups = (): PropertyDecorator =>
  all(
    Optional(),
    OneOf(...USER_GROUPS),
    Describe(
      'Nhóm người dùng: G2C người dân, G2B doanh nghiệp, G2G cơ quan nhà nước, G2E cán bộ. Số liệu được tách theo nhóm.',
      'Who uses it: G2C citizens, G2B businesses, G2G other org units, G2E officials. Figures are kept by group.',
    ),
  );

/** The sector, for example health. Figures are kept by sector. */
export const Sector = (): PropertyDecorator =>
  all(
    Optional(),
    Line(),
    Describe(
      'Lĩnh vực, ví dụ y tế, giáo dục; viết thống nhất vì số liệu được tách theo lĩnh vực.',
      'The sector, for example health or education. Spell it alike everywhere: figures are kept by sector.',
    ),
  );

/** The area, for example mountain. Figures are kept by area. */
export const Area = (): PropertyDecorator =>
  all(
    Optional(),
    Line(),
    Describe(
      'Địa bàn, ví dụ miền núi, hải đảo; viết thống nhất vì số liệu được tách theo địa bàn.',
      'The area, for example mountain or island. Spell it alike everywhere: figures are kept by area.',
    ),
  );

/** Applies several decorators in the order in which they would stand above a field. */
function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (prototype, name) => {
    for (const decorate of decorators.toReversed()) decorate(prototype, name);
  };
}
