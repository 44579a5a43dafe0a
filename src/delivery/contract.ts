// The room's shapes on the wire, by noun.
export * from './contract/base.ts';
export * from './contract/counts.ts';
export * from './contract/undertakings.ts';
export * from './contract/acts.ts';
export * from './contract/history.ts';
export * from './contract/reports.ts';
export * from './contract/imports.ts';
export * from './contract/claims.ts';
