/** The users of a service: citizens, businesses, other org units, officials. */
export const USER_GROUPS = ['G2C', 'G2B', 'G2G', 'G2E'] as const;

export type UserGroup = (typeof USER_GROUPS)[number];
