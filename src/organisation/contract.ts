// The room's shapes on the wire, by noun.
export * from './contract/base.ts';
export * from './contract/acts.ts';
export * from './contract/imports.ts';
export * from './contract/people.ts';
export * from './contract/units.ts';
