// All SQL of the room, by noun.
export * from './store/sources.ts';
export * from './store/insights.ts';
