export type { Act, ActType, Change, Founding, Succession } from './act.ts';
export {
  act,
  change,
  isSystem,
  postsAs,
  reachAs,
  read,
  word,
  seatOf,
  SYSTEM,
  unitsAs,
  ROLES,
  type Acting,
  type Actor,
  type HeldPost,
  type Role,
} from './actor.ts';
export { nothingSent } from './asks.ts';
export type { Asking, AsksOfPeople, Beside, News, Occasion, Sent, SentUp, Task, Told } from './asks.ts';
export { audit, type Deed } from './audit.ts';
export { AsOf, Can, DayText, Field, FIELDS, Id, Kind, KINDS, Level, LEVELS, UnitName } from './contract.ts';
export { mayLead, maySee, mayWrite, mustSee, mustWrite, type Audience, type Owned } from './sight.ts';
export {
  actorOf,
  actorOfPerson,
  addressedLines,
  ancestryDifferences,
  childrenOf,
  colleaguesIn,
  findUnit,
  findPersonByEmail,
  findReader,
  findUnitByCode,
  insertPeople,
  isUnfounded,
  lineOf,
  linesOf,
  linkAccount,
  mayLookInto,
  passingsBetween,
  type Passing,
  peopleAtWork,
  personNames,
  postsIn,
  rebuildAncestry,
  searchUnits,
  sightOf,
  systemActor,
  tops,
  unitAt,
  standingUnits,
  type StandingUnit,
  unitNames,
  unitsInSight,
  unitsUnder,
  type NamedUnit,
  type SightColumns,
  type UnitOnDay,
} from './store.ts';
export { recordAct, recordActs, type Follow, type Recorded } from './actions/record-act.ts';
export { addPerson, addPersonWithPost, type PersonAdded } from './actions/add-person.ts';
export { appoint } from './actions/appoint.ts';
export { endPost } from './actions/end-post.ts';
export { giveAccount, noteNewPassword, takeAccount } from './actions/sign-in.ts';
export {
  importUnits,
  previewUnits,
  type UnitImport,
  type UnitImportOutcome,
} from './actions/import-units.ts';
export {
  importReorganisation,
  previewReorganisation,
  type ReorganisationImport,
  type ReorganisationOutcome,
} from './actions/import-reorganisation.ts';
export { fieldInWords } from './field-words.ts';
export { fieldOf } from './imports/unit-words.ts';
export { organisationRoutes, type OrganisationHands } from './routes.ts';
export { uploadedFile } from './uploaded.ts';
