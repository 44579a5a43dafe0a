export { inspectionRoomRoutes } from './routes.ts';
export { mayReadAnswerFile } from './answers/evidence.ts';
