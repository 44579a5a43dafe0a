// The room's shapes on the wire, by noun.
export * from './contract/base.ts';
export * from './contract/inspections.ts';
export * from './contract/plans.ts';
export * from './contract/conclusions.ts';
export * from './contract/figures.ts';
export * from './contract/results.ts';
