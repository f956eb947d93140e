export * from './installation-choices.js';
export * from './stored-mail-server.js';
