export * from './store/units.ts';
export * from './store/lines.ts';
export * from './store/actors.ts';
export * from './store/sight.ts';
export * from './store/search.ts';
export * from './store/people.ts';
export * from './store/acts.ts';
export * from './store/codes.ts';
