export { routing, type Contract, type Asking, type Route } from './route.ts';
export { PageQuery, pageOf, page, readCursor, cursorAfter, badCursor } from './page.ts';
export { claimKey, clearKeys, keepReply, requestHash, type Keyed } from './idempotency.ts';
export { serveHealth } from './health.ts';
export type { Log, LogLine } from './log.ts';
export { countMisses, type Misses } from './misses.ts';
export { serveRoutes, type Serving } from './serve.ts';
export { openServer, type ServerSettings } from './server.ts';
export { problemDocument, problemFrom, languageOf, sendProblem, type TextsOf } from './problem-reply.ts';
