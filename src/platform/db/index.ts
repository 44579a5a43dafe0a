export { openDatabase, type Database, type DatabaseSettings } from './open.ts';
export { makeFolder } from './lock.ts';
export { migrate, type MigrateSettings } from './migrate.ts';
export { inTransaction, type Db, type Tx } from './transaction.ts';
export { learnSizes } from './sizes.ts';
export { copyInto, copyLine, type Copy } from './copy.ts';
export { json, type JsonText } from './values.ts';
export type * from './schema.gen.ts';
