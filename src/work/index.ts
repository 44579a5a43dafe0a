export { workRoutes, type WorkHands } from './routes.ts';
export { serveFeeds, type FeedHands } from './feeds.ts';
export { hear, missOne, openDay, reminderWorkers, type ReminderHands } from './reminding.ts';
