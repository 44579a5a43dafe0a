export { surveyRoutes } from './routes.ts';
export { changeMembers, createDelegation, establishDelegation } from './actions/write-delegation.ts';
export { actOnSession, planSession } from './actions/write-session.ts';
