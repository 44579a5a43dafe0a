// The room's shapes on the wire, one source for the server, OpenAPI, types and screens.
export * from './contract/base.ts';
export * from './contract/delegations.ts';
export * from './contract/sessions.ts';
export * from './contract/minutes.ts';
export * from './contract/preparing.ts';
export * from './contract/conclusions.ts';
export * from './contract/contributions.ts';
export * from './contract/invitations.ts';
export * from './contract/requests.ts';
export * from './contract/accounts.ts';
