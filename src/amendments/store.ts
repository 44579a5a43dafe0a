// All SQL of the room, by noun.
export * from './store/drives.ts';
export * from './store/proposals.ts';
export * from './store/members.ts';
export * from './store/amendments.ts';
export * from './store/drafts.ts';
export * from './store/passages.ts';
export * from './store/words.ts';
export * from './store/papers.ts';
