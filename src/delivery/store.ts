export * from './store/history.ts';
export * from './store/counts.ts';
export * from './store/kept.ts';
export * from './store/undertakings.ts';
export * from './store/parts.ts';
export * from './store/reports.ts';
