export * from './store/entries.ts';
export * from './store/registry.ts';
export * from './store/relations.ts';
export * from './store/attachments.ts';
export * from './store/dissemination.ts';
export * from './store/studies.ts';
export * from './store/study-requests.ts';
