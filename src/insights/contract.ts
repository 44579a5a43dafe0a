// The room's shapes on the wire, one source for the server, OpenAPI, types and screens.
export * from './contract/base.ts';
export * from './contract/insights.ts';
export * from './contract/models.ts';
export * from './contract/pilots.ts';
