// All SQL of the room, by noun.
export * from './store/sources.ts';
export * from './store/insights.ts';
export * from './store/by-provision.ts';
export * from './store/voices.ts';
export * from './store/models.ts';
export * from './store/adoptions.ts';
export * from './store/pilots.ts';
