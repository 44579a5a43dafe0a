export { amendmentsRoutes } from './routes.ts';
