// The shapes of the reference workspace's facts. Keys are short readable words, unique within their list; the loader
// makes stable ids of them. Days are `YYYY-MM-DD`. Nothing here knows a table: the loader does.

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

export type Level = 'nation' | 'city' | 'district' | 'commune' | 'base' | 'cell';
export type Kind =
  | 'committee'
  | 'office'
  | 'advisory'
  | 'inspection'
  | 'agency'
  | 'union'
  | 'administrative'
  | 'base'
  | 'cell';
export type Field =
  | 'organisation'
  | 'inspection'
  | 'internal-affairs'
  | 'communication'
  | 'mass-mobilisation'
  | 'administrative-reform'
  | 'economy'
  | 'urban'
  | 'agriculture'
  | 'environment'
  | 'culture'
  | 'science'
  | 'welfare'
  | 'defence'
  | 'leadership';
export type Role = 'viewer' | 'editor' | 'leader' | 'inspector' | 'secretary' | 'administrator';
export type Audience = 'own' | 'below' | 'all';

/** A unit as an act founds it; `unit` is its key from then on. */
export interface Founding {
  unit: string;
  code: string;
  name: string;
  level: Level;
  kind: Kind;
  fields: Field[];
  parent: string | null;
}

/** One step of an act; the steps of an act are taken in their order. */
export type Change =
  | { found: Founding }
  | { dissolve: { unit: string; heir: string } }
  | { rename: { unit: string; name: string; code?: string } }
  | { move: { unit: string; parent: string } }
  | { change: { unit: string; level?: Level; kind?: Kind; fields?: Field[] } };

/** Whose records went to whom: the whole of a unit, or a part of it. */
export interface Succession {
  from: string;
  to: string;
  share: 'whole' | 'part';
}

/** One recorded act of the organisation, with the number of the directive that ordered it. */
export interface Act {
  key: string;
  type:
    'founding' | 'renaming' | 'changing' | 'moving' | 'merging' | 'splitting' | 'dissolving' | 'reorganising';
  holdsOn: Day;
  directive: string;
  note: string;
  illustrative: boolean;
  changes: Change[];
  successions: Succession[];
}

/** A post held in a unit from a day on, until (not including) another. */
export interface Post {
  unit: string;
  title: string;
  role: Role;
  from: Day;
  to?: Day;
}

/** A person of the sample: always a post, never an invented human being. */
export interface Person {
  key: string;
  name: string;
  email: string;
  posts: Post[];
  signIn?: { label_vi: string; label_en: string; order: number };
}

export type DirectiveType =
  | 'resolution'
  | 'programme'
  | 'plan'
  | 'directive'
  | 'regulation'
  | 'guidance'
  | 'statute'
  | 'decision'
  | 'conclusion'
  | 'notice'
  | 'report'
  | 'letter';

export interface Directive {
  key: string;
  number: string;
  type: DirectiveType;
  issuer: string;
  issuedOn: Day;
  title: string;
  summary: string;
  owner: string;
  fields: Field[];
  audience: Audience;
  illustrative: boolean;
  relations: { kind: 'concretises' | 'based_on' | 'amends' | 'replaces'; to: string }[];
}

export interface Milestone {
  key: string;
  title: string;
  dueOn: Day;
}

export interface Indicator {
  key: string;
  name: string;
  measure: string;
  baseline: number;
  baselineOn: Day;
  target: number;
  targetOn: Day;
  direction: 'up' | 'down';
  /** Each value stands in one report of the undertaking that holds on the same day. */
  actuals: { on: Day; value: number }[];
}

/** A programme, scheme or item; keys of milestones and indicators are unique in the whole workspace. */
export interface Undertaking {
  key: string;
  kind: 'programme' | 'scheme' | 'item';
  parent?: string;
  owner: string;
  code?: string;
  title: string;
  summary: string;
  field: Field;
  startsOn: Day;
  dueOn: Day;
  audience: Audience;
  directive?: string;
  position: number;
  illustrative: boolean;
  leansOn?: string[];
  lead?: { unit: string; on: Day; note: string };
  supporting?: { unit: string; on: Day }[];
  milestones: Milestone[];
  indicators: Indicator[];
}

export type FactName =
  | 'issued'
  | 'started'
  | 'claimed'
  | 'verified'
  | 'rejected'
  | 'returned'
  | 'suspended'
  | 'resumed'
  | 'cancelled'
  | 'rescheduled';

/** Something that happened: it holds on one day and was recorded on the same or a later one. */
export interface Fact {
  fact: FactName;
  on: Day;
  due?: Day;
  reason?: string;
  by: string;
  person?: string;
  recordedOn: Day;
}

/** What happened to an undertaking, or to one of its milestones, in order of day. */
export interface History {
  undertaking: string;
  milestone?: string;
  facts: Fact[];
}

export interface Evidence {
  kind: 'link' | 'figure' | 'research';
  text: string;
  url?: string;
}

/** A submitted progress report; an undertaking has at most one that holds on a given day. */
export interface Report {
  key: string;
  undertaking: string;
  unit: string;
  holdsOn: Day;
  submittedOn: Day;
  narrative: string;
  /** Without a milestone: the whole undertaking. */
  claims: { milestone?: string; done: boolean }[];
  actuals: { indicator: string; value: number }[];
  evidence: Evidence[];
  returned?: { on: Day; by: string; reason: string };
  comments?: { by: string; on: Day; text: string }[];
}

/** What an inspection made of a claim; `on` is the day of the verified or rejected fact it stands behind. */
export interface Verification {
  undertaking: string;
  milestone?: string;
  on: Day;
  by: string;
  verdict: 'confirmed' | 'rejected';
  note: string;
}

/** A session in which a unit studied a directive. */
export interface Study {
  key: string;
  directive: string;
  unit: string;
  heldOn: Day;
  form: 'conference' | 'online' | 'study-circle' | 'other';
  invited: number;
  present: number;
  materials: string;
}

/** What a superior asked of all units of some levels below it. */
export interface StudyRequest {
  key: string;
  directive: string;
  unit: string;
  levels: readonly Level[];
  on: Day;
  dueOn: Day;
  note: string;
}

/** One step of the guided tour: a fixed place, or an undertaking or unit whose page the loader finds. */
export interface TourStep {
  key: string;
  place?: string;
  undertaking?: string;
  unit?: string;
  title_vi: string;
  title_en: string;
  text_vi: string;
  text_en: string;
}

/** Everything the reference workspace holds. */
export interface Facts {
  workspace: { name: string; opensOn: Day; notice: string };
  acts: Act[];
  people: Person[];
  directives: Directive[];
  studies: Study[];
  studyRequests: StudyRequest[];
  undertakings: Undertaking[];
  histories: History[];
  reports: Report[];
  verifications: Verification[];
  tour: TourStep[];
}
