// All SQL of the room, by noun.
export * from './store/inspections.ts';
export * from './store/list.ts';
export * from './store/plans.ts';
export * from './store/answers.ts';
export * from './store/conclusions.ts';
export * from './store/figures.ts';
export * from './store/results.ts';
export * from './store/asks.ts';
