// All SQL of the room, by noun.
export * from './store/delegations.ts';
export * from './store/sessions.ts';
export * from './store/minutes.ts';
export * from './store/preparing.ts';
export * from './store/asks.ts';
export * from './store/conclusions.ts';
export * from './store/requests.ts';
export * from './store/contributions.ts';
export * from './store/invitations.ts';
export * from './store/evidence.ts';
export * from './store/accounts.ts';
