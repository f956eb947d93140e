export { createClock, formatClock, parseClock, type ClockSettings } from './clock-settings.js';
export { loadSettings } from './load-settings.js';
export { JsonLogger } from './logger.js';
export { allMigrations } from './migrations.js';
export { runBackgroundService, runHttpService, type FeatureModule, type Features } from './nest-services.js';
export { prepareDatabase } from './prepare-database.js';
export { processEnvironment, processSettings, type EnvironmentChange } from './process-environment.js';
export { projectPath } from './project-path.js';
export {
  EXIT_ADDRESS_IN_USE,
  EXIT_SETTINGS,
  runService,
  type RunningService,
  type StartedMessage,
} from './run-service.js';
export { requireAlertRules } from './require-alert-rules.js';
export { requireFrameworks } from './require-frameworks.js';
export { requireDatabaseUrl } from './require-database-url.js';
export { RuntimeModule, type RuntimeOptions } from './runtime.module.js';
export { sampleDirectories, sampleNotices, type SampleNotice } from './samples.js';
export { settingReferences, type SettingReference } from './setting.js';
export { Settings, SettingsError, type LogLevel, type SettingsProblem } from './settings.js';
export { thangVersion } from './version.js';
