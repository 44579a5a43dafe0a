// The room's rules and texts typed together that screens share with the server.
export { SEATS } from '../delegation.ts';
export { SIDES, speakerText, valuedOf, type Side } from '../minutes.ts';
export {
  addAssessment,
  addStatement,
  minutesOf,
  PARTS,
  presentIn,
  putPresent,
  statementOf,
} from '../minutes-text.ts';
export { changeBetween, placeAfter } from '../typing.ts';
