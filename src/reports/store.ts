// All SQL of the room, by noun.
export * from './store/reports.ts';
export * from './store/sections.ts';
export * from './store/versions.ts';
export * from './store/outline-seen.ts';
export * from './store/comments.ts';
export * from './store/asks.ts';
export * from './store/reading.ts';
export * from './store/letterheads.ts';
