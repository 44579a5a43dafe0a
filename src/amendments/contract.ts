// The room's shapes on the wire, one source for the server, OpenAPI, types and screens.
export * from './contract/voices.ts';
export * from './contract/drives.ts';
export * from './contract/words.ts';
export * from './contract/quality.ts';
export * from './contract/proposals.ts';
export * from './contract/changes.ts';
export * from './contract/amendments.ts';
export * from './contract/passages.ts';
export * from './contract/desk.ts';
export * from './contract/papers.ts';
