export { consultationRoutes } from './routes.ts';
export { consultationAsks } from './answers/asks.ts';
export { mayReadDraftFile } from './answers/consultations.ts';
export { createConsultation } from './actions/write-consultation.ts';
export { openConsultation } from './actions/open-consultation.ts';
export { answerComment, beginComment, sendComment } from './actions/comment.ts';
export { recordComments, type SentComment } from './actions/record-comments.ts';
export { paragraphsOf } from './draft.ts';
export type { CommentContent } from './contract.ts';
