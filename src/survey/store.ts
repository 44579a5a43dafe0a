// All SQL of the room, by noun.
export * from './store/delegations.ts';
export * from './store/sessions.ts';
