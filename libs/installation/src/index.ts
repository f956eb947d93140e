export { FollowedFrameworks } from './followed-frameworks.js';
export { InstallationEnvironment, type EnvironmentValues } from './installation-environment.js';
export { InstallationSettingsModule } from './installation-settings.module.js';
export { InstallationSettings, type EffectiveSettings, type Origin } from './installation-settings.js';
export { Mailer, type PlainMail } from './mailer.js';
export { smtpTransport } from './smtp-transport.js';
export { installationMigrations } from './storage/migrations/index.js';
export * from './domain/index.js';
