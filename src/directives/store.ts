export * from './store/entries.ts';
export * from './store/registry.ts';
export * from './store/relations.ts';
export * from './store/attachments.ts';
