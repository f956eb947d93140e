/** The levels of org units that frameworks tell apart. */
export type OrgUnitLevel = 'nation' | 'ministry' | 'province' | 'department' | 'commune' | 'other';
