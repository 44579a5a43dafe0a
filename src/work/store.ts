export * from './store/delegations.ts';
export * from './store/feeds.ts';
export * from './store/heard.ts';
export * from './store/notices.ts';
export * from './store/preferences.ts';
