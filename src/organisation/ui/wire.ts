// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type { ActType } from '../act.ts';
import type { Role } from '../actor.ts';
import type * as shape from '../contract.ts';

export type { Act as ActCommand, ActType, Change } from '../act.ts';
export type { Role } from '../actor.ts';
export type { Field, Kind, Level } from '../contract.ts';
export type UnitName = Static<typeof shape.UnitName>;
export type UnitRow = Static<typeof shape.UnitRow>;
export type UnitPage = Static<typeof shape.UnitPage>;
export type Unit = Static<typeof shape.UnitView>;
export type ThreadReply = Static<typeof shape.UnitThread>;
export type Post = Static<typeof shape.PostView>;
export type Person = Static<typeof shape.PersonView>;
export type PeoplePage = Static<typeof shape.PeoplePage>;
export type ActName = Static<typeof shape.ActName>;
export type ActRow = Static<typeof shape.ActRow>;
export type ActPage = Static<typeof shape.ActPage>;
export type ActView = Static<typeof shape.ActView>;
export type ActReply = Static<typeof shape.ActReply>;
export type UnitChange = Static<typeof shape.UnitChange>;
export type Succession = Static<typeof shape.Succession>;
export type SuccessionPage = Static<typeof shape.SuccessionPage>;
export type UnitImport = Static<typeof shape.UnitImportReply>;
export type ReorganisationImport = Static<typeof shape.ReorganisationReply>;
export type Step = UnitChange['steps'][number];
export type Side = UnitChange['after'];

const EVERY_LEVEL: Record<shape.Level, true> = {
  nation: true,
  city: true,
  district: true,
  commune: true,
  base: true,
  cell: true,
};
const EVERY_KIND: Record<shape.Kind, true> = {
  committee: true,
  office: true,
  advisory: true,
  inspection: true,
  agency: true,
  union: true,
  administrative: true,
  base: true,
  cell: true,
};
const EVERY_FIELD: Record<shape.Field, true> = {
  organisation: true,
  inspection: true,
  'internal-affairs': true,
  communication: true,
  'mass-mobilisation': true,
  leadership: true,
  'administrative-reform': true,
  economy: true,
  urban: true,
  agriculture: true,
  environment: true,
  culture: true,
  science: true,
  welfare: true,
  defence: true,
};
const EVERY_ROLE: Record<Role, true> = {
  viewer: true,
  editor: true,
  leader: true,
  inspector: true,
  secretary: true,
  administrator: true,
};
const EVERY_TYPE: Record<ActType, true> = {
  reorganising: true,
  merging: true,
  splitting: true,
  founding: true,
  renaming: true,
  changing: true,
  moving: true,
  dissolving: true,
};
const EVERY_STEP: Record<Step, true> = {
  founded: true,
  renamed: true,
  changed: true,
  moved: true,
  dissolved: true,
};

/** The levels from the highest down, the kinds, the branches of work, the roles, the types of acts and what acts do. */
export const LEVELS = Object.keys(EVERY_LEVEL) as shape.Level[];
export const KINDS = Object.keys(EVERY_KIND) as shape.Kind[];
export const FIELDS = Object.keys(EVERY_FIELD) as shape.Field[];
export const ROLES = Object.keys(EVERY_ROLE) as Role[];
export const ACT_TYPES = Object.keys(EVERY_TYPE) as ActType[];
export const STEPS = Object.keys(EVERY_STEP) as Step[];
