export { formatClock, type ClockSettings } from './clock-settings.js';
export { installationEnvironment } from './installation-environment.js';
export { loadSettings } from './load-settings.js';
export { processEnvironment, processSettings, type EnvironmentChange } from './process-environment.js';
export { projectPath } from './project-path.js';
export { sampleDirectories, sampleNotices } from './samples.js';
export { Settings } from './settings.js';
export { thangVersion } from './version.js';
