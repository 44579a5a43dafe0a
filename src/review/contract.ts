// The room's shapes on the wire, by noun.
export * from './contract/base.ts';
export * from './contract/outline.ts';
export * from './contract/difference.ts';
export * from './contract/campaigns.ts';
export * from './contract/obligations.ts';
