/** Below which path calendars are read. */
export const FEEDS = '/feeds';
