export { inspectionRoutes } from './routes.ts';
export { mayReadAnswerFile } from './answers/evidence.ts';
export { actOnInspection } from './actions/act-on-inspection.ts';
export { answerObjection, objectToConclusion, receiveConclusion } from './actions/answer-conclusion.ts';
export { concludeInspection } from './actions/conclude.ts';
export { addFinding } from './actions/write-finding.ts';
export { createInspection } from './actions/write-inspection.ts';
export { actOnPlan, createPlan } from './actions/write-plan.ts';
export { remediesOf } from './store.ts';
