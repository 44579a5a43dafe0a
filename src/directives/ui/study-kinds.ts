// The closed lists of studies, which the screens share with the server.
export { STUDY_FORMS, STUDY_SCOPES } from '../kinds.ts';
