export { routing, type Contract, type Asking, type Route } from './route.ts';
export { PageQuery, pageOf, page, readCursor, cursorAfter, badCursor } from './page.ts';
export { claimKey, keepReply, requestHash, type Keyed } from './idempotency.ts';
export { serveRoutes, type Serving } from './serve.ts';
export { openServer, type ServerSettings } from './server.ts';
export { problemDocument, problemFrom, languageOf, sendProblem, type TextsOf } from './problem-reply.ts';
