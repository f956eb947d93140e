export * from './database.js';
export * from './embedded/postgres-binaries.js';
export * from './embedded/postgres-server.js';
export * from './migrate.js';
export * from './transaction.js';
