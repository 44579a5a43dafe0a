// The room's shapes on the wire, by noun.
export * from './contract/base.ts';
export * from './contract/content.ts';
export * from './contract/imports.ts';
export * from './contract/papers.ts';
export * from './contract/predecessors.ts';
export * from './contract/reports.ts';
export * from './contract/writing.ts';
export * from './contract/outline-changes.ts';
export * from './contract/reading.ts';
