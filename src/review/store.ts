// All SQL of the room, by noun.
export * from './store/campaigns.ts';
export * from './store/obligations.ts';
export * from './store/standing.ts';
