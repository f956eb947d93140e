export { chunksOf } from './chunks-of.js';
export * from './clock.js';
export * from './day-zone.js';
export * from './days.js';
export * from './domain-error.js';
export * from './figures.js';
export { groupedBy } from './grouped-by.js';
export * from './localized-text.js';
export { SettingsError, type SettingsFileProblem, type SettingsProblem } from './settings-error.js';
