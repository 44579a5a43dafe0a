// Generated from the migrations by `node bin/run.mjs bin/generate-types.ts`. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Day } from '#kernel/day';
import type { JsonText } from './values.ts';

/** A moment: read as ISO text in UTC, written as a Date or such text. */
export type Moment = ColumnType<string, Date | string, Date | string>;
/** An exact number: read as text. */
export type Numeric = ColumnType<string, number | string, number | string>;
/** A JSON document: written through `json()`. */
export type Json = ColumnType<unknown, JsonText, JsonText>;

export interface AmendmentsAmendment {
  id: string;
  drive_id: string;
  number: number;
  proposal_id: string | null;
  alternative: Generated<string>;
  drafter_unit_id: string;
  draft: Generated<number>;
  changes: Json;
  reason: string;
  sources: ColumnType<unknown, JsonText | undefined, JsonText>;
  by_hand: ColumnType<unknown, JsonText | undefined, JsonText>;
  revision: Generated<number>;
  revised_by_unit: string | null;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  changed_at: Moment;
  changed_by: string | null;
}

export interface AmendmentsAmendmentFact {
  id: string;
  amendment_id: string;
  number: number;
  kind: 'submitted' | 'reworded' | 'returned' | 'withdrawn' | 'adopted' | 'released';
  holds_on: Day;
  detail: Json;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AmendmentsAmendmentFormer {
  amendment_id: string;
  revision: number;
  proposal_id: string | null;
  alternative: string;
  draft: number;
  changes: Json;
  reason: string;
  sources: Json;
  by_hand: Json;
  revised_by_unit: string | null;
  changed_at: Moment;
  changed_by: string | null;
}

export interface AmendmentsChoice {
  id: string;
  proposal_id: string;
  number: number;
  alternative: string | null;
  reason: string;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AmendmentsDraft {
  id: string;
  drive_id: string;
  number: number;
  title: string;
  text: Json;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AmendmentsDraftWithdrawal {
  draft_id: string;
  reason: string;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AmendmentsDrive {
  id: string;
  statute_id: string;
  base_version_id: string;
  unit_id: string;
  title: string;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AmendmentsEnactment {
  draft_id: string;
  version_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AmendmentsFact {
  id: string;
  proposal_id: string;
  number: number;
  kind: 'assigned' | 'studied' | 'decided' | 'answered' | 'told' | 'dropped';
  holds_on: Day;
  detail: Json;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AmendmentsIssuedPaper {
  id: string;
  drive_id: string;
  kind: 'comparison' | 'consolidated' | 'explanation' | 'issues';
  number: string;
  symbol: string;
  holds_on: Day;
  document: string;
  checksum: string;
  signing: Json;
  recipients: Json;
  letterhead: Json;
  files: Json;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AmendmentsMember {
  proposal_id: string;
  insight_id: string;
  from_letter: Generated<number>;
  to_letter: Generated<number>;
}

export interface AmendmentsPassage {
  id: string;
  unit_id: string;
  illustrative: Generated<boolean>;
}

export interface AmendmentsPassageRevision {
  passage_id: string;
  revision: number;
  title: string;
  words: string;
  retired: Generated<boolean>;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AmendmentsProposal {
  id: string;
  drive_id: string;
  number: number;
  provision: Generated<string>;
  title: string;
  summary: Generated<string>;
  arguments: ColumnType<unknown, JsonText | undefined, JsonText>;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  changed_at: Moment;
  changed_by: string | null;
}

export interface AmendmentsProposalFormer {
  proposal_id: string;
  revision: number;
  provision: string;
  title: string;
  summary: string;
  arguments: Json;
  changed_at: Moment;
  changed_by: string | null;
}

export interface AmendmentsResponse {
  proposal_id: string;
  unit_id: string;
  words: string;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AmendmentsStep {
  id: string;
  drive_id: string;
  number: number;
  kind: 'put' | 'take' | 'move' | 'split' | 'merge' | 'confirm' | 'undo';
  detail: Json;
  undoes: string | null;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AmendmentsWordChange {
  id: string;
  drive_id: string;
  number: number;
  list: 'synonyms' | 'stopPhrases';
  line: string;
  verb: 'add' | 'remove';
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface AuthAccount {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Moment | null;
  refreshTokenExpiresAt: Moment | null;
  scope: string | null;
  password: string | null;
  createdAt: ColumnType<string, Date | string | undefined, Date | string>;
  updatedAt: Moment;
}

export interface AuthPasskey {
  id: string;
  name: string | null;
  publicKey: string;
  userId: string;
  credentialID: string;
  counter: number;
  deviceType: string;
  backedUp: boolean;
  transports: string | null;
  createdAt: Moment | null;
  aaguid: string | null;
}

export interface AuthRateLimit {
  id: string;
  key: string;
  count: number;
  lastRequest: number;
}

export interface AuthSession {
  id: string;
  expiresAt: Moment;
  token: string;
  createdAt: ColumnType<string, Date | string | undefined, Date | string>;
  updatedAt: Moment;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
}

export interface AuthTwoFactor {
  id: string;
  secret: string;
  backupCodes: string;
  userId: string;
  verified: boolean | null;
  failedVerificationCount: number | null;
  lockedUntil: Moment | null;
}

export interface AuthUser {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: ColumnType<string, Date | string | undefined, Date | string>;
  updatedAt: ColumnType<string, Date | string | undefined, Date | string>;
  twoFactorEnabled: boolean | null;
}

export interface AuthVerification {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Moment;
  createdAt: ColumnType<string, Date | string | undefined, Date | string>;
  updatedAt: ColumnType<string, Date | string | undefined, Date | string>;
}

export interface ConsultationAnswer {
  comment_id: string;
  number: number;
  outcome: 'accepted' | 'partly' | 'declined';
  explanation: string;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ConsultationAsked {
  consultation_id: string;
  unit_id: string;
}

export interface ConsultationComment {
  id: string;
  consultation_id: string;
  unit_id: string;
  place: number | null;
  provision: string;
  kind: string;
  field: string | null;
  words: string;
  grounds: string;
  search: string;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ConsultationConsultation {
  id: string;
  unit_id: string;
  review_id: string;
  title: string;
  purpose: string;
  paragraphs: Json;
  file_id: string | null;
  file_name: string | null;
  opens_on: Day;
  closes_on: Day;
  asks: Json;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_reason: string | null;
}

export interface ConsultationEvent {
  id: string;
  seq: GeneratedAlways<number>;
  consultation_id: string;
  fact: 'opened' | 'extended' | 'closed' | 'published';
  holds_on: Day;
  closes_on: Day | null;
  reason: string | null;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ConsultationSent {
  comment_id: string;
  holds_on: Day;
  level: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ConsultationTakenBack {
  comment_id: string;
  holds_on: Day;
  reason: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface DeliveryAssignment {
  id: string;
  undertaking_id: string;
  unit_id: string;
  part: 'lead' | 'support';
  field: string | null;
  holds_on: Day;
  note: Generated<string>;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
  ended_on: Day | null;
  ended_at: Moment | null;
  ended_by: string | null;
  ended_reason: string | null;
  batch_id: string | null;
  ended_batch_id: string | null;
}

export interface DeliveryBalance {
  unit_id: string;
  part: string;
  starts_on: Day;
  numbers: number[];
}

export interface DeliveryBalanceChange {
  unit_id: string | null;
  kind:
    | 'programme'
    | 'scheme'
    | 'item'
    | 'milestone'
    | 'remedy'
    | 'request'
    | 'pilot'
    | 'inspection'
    | 'visit'
    | 'strength'
    | 'shortcoming'
    | 'rejection'
    | null;
  part: string | null;
  starts_on: Day | null;
  numbers: number[] | null;
  folded: boolean | null;
}

export interface DeliveryBatch {
  id: string;
  unit_id: string;
  file: string;
  mapping: string | null;
  holds_on: Day;
  counts: Json;
  recorded_at: Moment;
  recorded_by: string | null;
  undone_at: Moment | null;
  undone_by: string | null;
  undone_reason: string | null;
}

export interface DeliveryComment {
  id: string;
  undertaking_id: string;
  submission_id: string | null;
  by_unit_id: string;
  text: string;
  recorded_at: Moment;
  recorded_by: string | null;
  holds_on: Day;
}

export interface DeliveryEvent {
  id: string;
  seq: GeneratedAlways<number>;
  undertaking_id: string;
  milestone_id: string | null;
  fact:
    | 'issued'
    | 'started'
    | 'claimed'
    | 'verified'
    | 'rejected'
    | 'returned'
    | 'suspended'
    | 'resumed'
    | 'cancelled'
    | 'rescheduled'
    | 'withdrawn';
  holds_on: Day;
  due_on: Day | null;
  reason: string | null;
  withdraws: string | null;
  source_id: string | null;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface DeliveryFigureSlice {
  id: number | null;
  kind:
    | 'programme'
    | 'scheme'
    | 'item'
    | 'milestone'
    | 'remedy'
    | 'request'
    | 'pilot'
    | 'inspection'
    | 'visit'
    | 'strength'
    | 'shortcoming'
    | 'rejection'
    | null;
  part: string | null;
}

export interface DeliveryFolded {
  unit_id: string | null;
  slice_id: number | null;
  grain: number | null;
  starts_on: Day | null;
  total: number | null;
  planned: number | null;
  in_progress: number | null;
  claimed: number | null;
  verified: number | null;
  returned: number | null;
  suspended: number | null;
  cancelled: number | null;
  late: number | null;
  done_on_time: number | null;
  done_late: number | null;
}

export interface DeliveryFormerWording {
  undertaking_id: string;
  revision: number;
  title: string;
  summary: string;
  replaced_at: Moment;
  replaced_by: string | null;
  batch_id: string | null;
}

export interface DeliveryIndicator {
  id: string;
  undertaking_id: string;
  name: string;
  measure: string;
  baseline: Numeric | null;
  baseline_on: Day | null;
  target: Numeric;
  target_on: Day;
  direction: Generated<'up' | 'down'>;
  position: number;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface DeliveryKeptUnit {
  unit_id: string;
  since: Moment;
}

export interface DeliveryLeaning {
  undertaking_id: string;
  on_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface DeliveryMapping {
  id: string;
  unit_id: string;
  name: string;
  columns: Json;
  units: Json;
  recorded_at: Moment;
  recorded_by: string | null;
  states: ColumnType<unknown, JsonText | undefined, JsonText>;
}

export interface DeliveryMilestone {
  id: string;
  undertaking_id: string;
  title: string;
  position: number;
  due_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface DeliveryPeriod {
  subject_id: string;
  undertaking_id: string;
  unit_id: string;
  kind:
    | 'programme'
    | 'scheme'
    | 'item'
    | 'milestone'
    | 'remedy'
    | 'request'
    | 'pilot'
    | 'inspection'
    | 'visit'
    | 'strength'
    | 'shortcoming'
    | 'rejection';
  root_id: string;
  field: string;
  state: 'planned' | 'in_progress' | 'claimed' | 'verified' | 'returned' | 'suspended' | 'cancelled';
  due_on: Day | null;
  done_on: Day | null;
  valid_from: Day;
  valid_to: Day;
}

export interface DeliveryReport {
  id: string;
  undertaking_id: string;
  unit_id: string;
  holds_on: Day;
  narrative: Generated<string>;
  claims: ColumnType<unknown, JsonText | undefined, JsonText>;
  actuals: ColumnType<unknown, JsonText | undefined, JsonText>;
  evidence: ColumnType<unknown, JsonText | undefined, JsonText>;
  revision: Generated<number>;
  recorded_at: Moment;
  recorded_by: string | null;
  saved_at: Moment;
  saved_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_reason: string | null;
}

export interface DeliveryReportReturn {
  submission_id: string;
  by_unit_id: string;
  reason: string;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface DeliverySlice {
  id: GeneratedAlways<number>;
  root_id: string | null;
  kind:
    | 'programme'
    | 'scheme'
    | 'item'
    | 'milestone'
    | 'remedy'
    | 'request'
    | 'pilot'
    | 'inspection'
    | 'visit'
    | 'strength'
    | 'shortcoming'
    | 'rejection'
    | null;
  field: string | null;
  level: string | null;
}

export interface DeliveryStandingClaim {
  quarter: number;
  lot: number;
  subject_id: string;
  unit_id: string;
  kind:
    | 'programme'
    | 'scheme'
    | 'item'
    | 'milestone'
    | 'remedy'
    | 'request'
    | 'pilot'
    | 'inspection'
    | 'visit'
    | 'strength'
    | 'shortcoming'
    | 'rejection';
  field: string;
  valid_from: Day;
  valid_to: Day;
}

export interface DeliveryStandingUntil {
  quarter: number;
}

export interface DeliverySubmission {
  id: string;
  report_id: string;
  number: number;
  holds_on: Day;
  narrative: string;
  claims: Json;
  actuals: Json;
  evidence: Json;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface DeliveryTally {
  unit_id: string;
  slice_id: number;
  grain: number;
  starts_on: Day;
  total: number;
  planned: number;
  in_progress: number;
  claimed: number;
  verified: number;
  returned: number;
  suspended: number;
  cancelled: number;
  late: number;
  done_on_time: number;
  done_late: number;
  folded: Generated<boolean>;
}

export interface DeliveryTrackedRow {
  batch_id: string;
  sheet: string;
  row: number;
  undertaking_id: string;
}

export interface DeliveryUndertaking {
  id: string;
  kind:
    | 'programme'
    | 'scheme'
    | 'item'
    | 'milestone'
    | 'remedy'
    | 'request'
    | 'pilot'
    | 'inspection'
    | 'visit'
    | 'strength'
    | 'shortcoming'
    | 'rejection';
  parent_id: string | null;
  root_id: string;
  path: string[];
  owner_unit_id: string;
  code: string | null;
  title: string;
  title_key: string;
  summary: Generated<string>;
  search: string;
  field: string;
  starts_on: Day | null;
  due_on: Day | null;
  audience: Generated<'own' | 'below' | 'all'>;
  directive_id: string | null;
  position: Generated<number>;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  batch_id: string | null;
  recorded_at: Moment;
  recorded_by: string | null;
  issued_at: Moment | null;
  withdrawn_at: Moment | null;
  withdrawn_reason: string | null;
  imposed_by: string | null;
}

export interface DeliveryVerification {
  id: string;
  undertaking_id: string;
  milestone_id: string | null;
  claim_id: string;
  verdict: 'confirmed' | 'rejected';
  by_unit_id: string;
  note: string;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface DirectivesAttachment {
  directive_id: string;
  file_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
}

export interface DirectivesDirective {
  id: string;
  owner_unit_id: string;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface DirectivesRelation {
  id: string;
  from_id: string;
  to_id: string;
  kind: 'concretises' | 'based_on' | 'amends' | 'replaces';
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
}

export interface DirectivesRevision {
  directive_id: string;
  revision: number;
  number: string;
  type:
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
  issuer: string;
  issued_on: Day;
  title: string;
  title_key: string;
  summary: Generated<string>;
  fields: Generated<string[]>;
  audience: 'own' | 'below' | 'all';
  search: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface DirectivesStudy {
  id: string;
  directive_id: string;
  unit_id: string;
  held_on: Day;
  form: 'conference' | 'online' | 'study-circle' | 'other';
  invited: number;
  present: number;
  materials: Generated<string>;
  file_ids: Generated<string[]>;
  note: Generated<string>;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  changed_at: Moment;
  changed_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
}

export interface DirectivesStudyFormer {
  study_id: string;
  revision: number;
  held_on: Day;
  form: string;
  invited: number;
  present: number;
  materials: string;
  file_ids: string[];
  note: string;
  changed_at: Moment;
  changed_by: string | null;
}

export interface DirectivesStudyRequest {
  id: string;
  directive_id: string;
  unit_id: string;
  levels: string[];
  due_on: Day;
  note: Generated<string>;
  holds_on: Day;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
}

export interface DirectivesWithdrawal {
  directive_id: string;
  reason: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InsightsAdoption {
  id: string;
  model_id: string;
  edition: number;
  unit_id: string;
  holds_on: Day;
  note: Generated<string>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InsightsAdoptionEvent {
  id: string;
  seq: GeneratedAlways<number>;
  adoption_id: string;
  fact: 'result' | 'ended';
  words: string;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InsightsAppraisal {
  id: string;
  seq: GeneratedAlways<number>;
  insight_id: string;
  field:
    | 'organisation'
    | 'inspection'
    | 'internal-affairs'
    | 'communication'
    | 'mass-mobilisation'
    | 'leadership'
    | 'administrative-reform'
    | 'economy'
    | 'urban'
    | 'agriculture'
    | 'environment'
    | 'culture'
    | 'science'
    | 'welfare'
    | 'defence'
    | null;
  strength: 'asserted' | 'with-figures' | 'verified' | 'researched' | null;
  horizon: 'this-congress' | 'to-2030' | 'to-2045' | null;
  reason: string;
  holds_on: Day;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InsightsDecision {
  pilot_id: string;
  outcome: 'scale' | 'change' | 'stop';
  reason: string;
  holds_on: Day;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InsightsEdition {
  model_id: string;
  number: number;
  content: Json;
  title_key: string;
  search: string;
  field: string;
  audience: 'own' | 'below' | 'all';
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InsightsInsight {
  id: string;
  source: number;
  place: number;
  section: Generated<string>;
  mark: string;
  opens: string;
  about: string;
  unit_id: string;
  level: 'nation' | 'city' | 'district' | 'commune' | 'base' | 'cell';
  kind:
    'result' | 'limitation' | 'difficulty' | 'inadequacy' | 'cause' | 'lesson' | 'model' | 'recommendation';
  field:
    | 'organisation'
    | 'inspection'
    | 'internal-affairs'
    | 'communication'
    | 'mass-mobilisation'
    | 'leadership'
    | 'administrative-reform'
    | 'economy'
    | 'urban'
    | 'agriculture'
    | 'environment'
    | 'culture'
    | 'science'
    | 'welfare'
    | 'defence'
    | null;
  strength: 'asserted' | 'with-figures' | 'verified' | 'researched';
  horizon: 'this-congress' | 'to-2030' | 'to-2045';
  provision: Generated<string>;
  words: string;
  search: string;
}

export interface InsightsModel {
  id: string;
  unit_id: string;
  kind: 'lesson' | 'model';
  content: Json;
  revision: Generated<number>;
  insight_id: string | null;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_reason: string | null;
}

export interface InsightsPilot {
  id: string;
  model_id: string;
  edition: number;
  unit_id: string;
  title: string;
  number: string;
  criteria: Json;
  starts_on: Day;
  ends_on: Day;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InsightsPilotUnit {
  pilot_id: string;
  unit_id: string;
  undertaking_id: string;
}

export interface InsightsSource {
  id: GeneratedAlways<number>;
  kind: 'report' | 'finding' | 'statement' | 'contribution' | 'comment';
  source_id: string;
  part: Generated<string>;
  version: number;
  about: string;
  owner_unit_id: string;
  told: Generated<string[]>;
  holds_on: Day;
  until: Generated<Day>;
}

export interface InspectionAnswer {
  id: string;
  inspection_id: string;
  unit_id: string;
  content: Json;
  revision: Generated<number>;
  recorded_at: Moment;
  recorded_by: string | null;
  saved_at: Moment;
  saved_by: string | null;
}

export interface InspectionAnswerSubmission {
  id: string;
  answer_id: string;
  number: number;
  content: Json;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InspectionConclusion {
  id: string;
  inspection_id: string;
  number: string;
  holds_on: Day;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InspectionDiscipline {
  id: string;
  seq: GeneratedAlways<number>;
  unit_id: string;
  starts_on: Day;
  ends_on: Day;
  target: 'organisation' | 'member';
  form: 'reprimand' | 'warning' | 'dismissal' | 'expulsion' | 'dissolution';
  total: number;
  note: Generated<string>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InspectionDrawn {
  sample_id: string;
  position: number;
  undertaking_id: string;
}

export interface InspectionEvent {
  id: string;
  seq: GeneratedAlways<number>;
  inspection_id: string;
  fact:
    | 'submitted'
    | 'returned'
    | 'approved'
    | 'announced'
    | 'rescheduled'
    | 'opened'
    | 'concluded'
    | 'cancelled';
  holds_on: Day;
  starts_on: Day | null;
  ends_on: Day | null;
  reason: string | null;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
  revision: number | null;
}

export interface InspectionFinding {
  id: string;
  inspection_id: string;
  unit_id: string;
  kind: 'strength' | 'shortcoming';
  text: string;
  cause: Generated<string>;
  undertaking_id: string | null;
  milestone_id: string | null;
  verdict: 'confirmed' | 'rejected' | 'reopened' | null;
  remedy: string | null;
  remedy_due_on: Day | null;
  position: number;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
}

export interface InspectionInspection {
  id: string;
  plan_id: string | null;
  unit_id: string;
  form: 'inspection' | 'regular-supervision' | 'thematic-supervision';
  title: string;
  title_key: string;
  search: string;
  content: Generated<string>;
  field: string;
  undertaking_id: string | null;
  directive_id: string | null;
  team: ColumnType<unknown, JsonText | undefined, JsonText>;
  starts_on: Day;
  ends_on: Day;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_reason: string | null;
}

export interface InspectionIssued {
  conclusion_id: string;
  unit_id: string;
  document: string;
  checksum: string;
}

export interface InspectionMinutes {
  id: string;
  inspection_id: string;
  unit_id: string | null;
  held_on: Day;
  place: Generated<string>;
  present: Generated<string>;
  text: string;
  replaces: string | null;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InspectionObjection {
  id: string;
  conclusion_id: string;
  unit_id: string;
  reason: string;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InspectionObjectionAnswer {
  objection_id: string;
  outcome: 'upheld' | 'accepted' | 'partly-accepted';
  text: string;
  holds_on: Day;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InspectionPlan {
  id: string;
  unit_id: string;
  title: string;
  title_key: string;
  summary: Generated<string>;
  directive_id: string | null;
  starts_on: Day;
  ends_on: Day;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_reason: string | null;
}

export interface InspectionQuestion {
  id: string;
  inspection_id: string;
  position: number;
  text: string;
}

export interface InspectionReceipt {
  conclusion_id: string;
  unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface InspectionRemedy {
  undertaking_id: string;
  finding_id: string;
  conclusion_id: string;
  by_unit_id: string;
}

export interface InspectionSample {
  id: string;
  unit_id: string;
  of_unit_id: string;
  under_id: string | null;
  kind: string | null;
  field: string | null;
  day: Day;
  seed: string;
  size: number;
  population: number;
  note: Generated<string>;
  inspection_id: string | null;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  level: string | null;
}

export interface InspectionVisited {
  inspection_id: string;
  unit_id: string;
  subject_id: string;
}

export interface OrganisationAct {
  id: string;
  type:
    'founding' | 'renaming' | 'changing' | 'moving' | 'merging' | 'splitting' | 'dissolving' | 'reorganising';
  holds_on: Day;
  directive: string;
  note: Generated<string>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface OrganisationAncestry {
  unit_id: string;
  ancestor_id: string;
  depth: number;
  valid_from: Day;
  valid_to: Day;
}

export interface OrganisationPerson {
  id: string;
  name: string;
  email: string;
  account_id: string | null;
  sample: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface OrganisationPost {
  id: string;
  person_id: string;
  unit_id: string;
  title: string;
  role: 'viewer' | 'editor' | 'leader' | 'inspector' | 'secretary' | 'administrator';
  valid_from: Day;
  valid_to: Generated<Day>;
  recorded_at: Moment;
  recorded_by: string | null;
  ended_at: Moment | null;
  ended_by: string | null;
}

export interface OrganisationSuccession {
  act_id: string;
  predecessor_id: string;
  successor_id: string;
  share: 'whole' | 'part';
}

export interface OrganisationUnit {
  id: string;
  founded_on: Day;
  act_id: string;
}

export interface OrganisationUnitVersion {
  unit_id: string;
  valid_from: Day;
  valid_to: Generated<Day>;
  standing: Generated<boolean>;
  code: string;
  name: string;
  name_key: string;
  search: string;
  level: 'nation' | 'city' | 'district' | 'commune' | 'base' | 'cell';
  kind:
    | 'committee'
    | 'office'
    | 'advisory'
    | 'inspection'
    | 'agency'
    | 'union'
    | 'administrative'
    | 'base'
    | 'cell';
  fields: Generated<string[]>;
  parent_id: string | null;
  act_id: string;
}

export interface PlatformAudit {
  id: string;
  seq: GeneratedAlways<number>;
  recorded_at: Moment;
  actor_id: string | null;
  actor_name: string | null;
  unit_id: string | null;
  act: string;
  subject_kind: string | null;
  subject_id: string | null;
  detail: ColumnType<unknown, JsonText | undefined, JsonText>;
}

export interface PlatformAuditSeal {
  position: number;
  audit_id: string;
  hash: string;
}

export interface PlatformFile {
  id: string;
  checksum: string;
  name: string;
  media_type: string;
  size: number;
  unit_id: string | null;
  recorded_by: string | null;
  recorded_at: Moment;
}

export interface PlatformIdempotency {
  actor: string;
  key: string;
  request_hash: string;
  status: number | null;
  reply: Json | null;
  recorded_at: Moment;
}

export interface PlatformJob {
  id: string;
  name: string;
  key: string;
  payload: Json;
  due_at: Moment;
  attempts: Generated<number>;
  taken_until: Moment | null;
  done_at: Moment | null;
  given_up_at: Moment | null;
  last_fault: string | null;
  recorded_at: Moment;
}

export interface PlatformMigration {
  name: string;
  checksum: string;
  applied_at: Moment;
}

export interface PlatformSetting {
  key: string;
  value: Json;
}

export interface ReportsComment {
  id: string;
  report_id: string;
  section_id: string;
  quoted: string;
  body: string;
  instead: string | null;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ReportsCommentAnswer {
  id: string;
  comment_id: string;
  body: string;
  outcome: 'done' | 'taken' | 'left' | null;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ReportsEvent {
  id: string;
  seq: GeneratedAlways<number>;
  report_id: string;
  fact: 'approved' | 'reopened' | 'submitted' | 'returned' | 'accepted';
  version: number;
  holds_on: Day;
  reason: string | null;
  sections: Json | null;
  to_unit_id: string | null;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ReportsInsight {
  report_id: string;
  version: number;
  section_id: string;
  insight_id: string;
  place: number;
  kind: string;
  provision: Generated<string>;
  words: string;
  search: string;
}

export interface ReportsIssue {
  report_id: string;
  version: number;
  number: string;
  symbol: string;
  holds_on: Day;
  signing: Json;
  recipients: Json;
  letterhead: Json;
  files: Json;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
  urgency: string | null;
}

export interface ReportsLetterhead {
  unit_id: string;
  content: Json;
  revision: number;
  changed_at: Moment;
  changed_by: string | null;
}

export interface ReportsOutlineSeen {
  report_id: string;
  outline_version: number;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ReportsReport {
  id: string;
  campaign_id: string;
  unit_id: string;
  obligation_id: string | null;
  kind: 'full' | 'summary';
  title: string;
  search: string;
  sections: string[] | null;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ReportsSaid {
  report_id: string;
  version: number;
  section_id: string;
  content: Json;
}

export interface ReportsSection {
  report_id: string;
  section_id: string;
  state: Buffer;
  content: Json;
  changed_at: Moment;
  changed_by: string | null;
}

export interface ReportsSource {
  report_id: string;
  version: number;
  section_id: string;
  source_report_id: string;
  source_version: number;
  source_section_id: string;
  source_insight_id: Generated<string>;
}

export interface ReportsVersion {
  report_id: string;
  number: number;
  outline_version: number;
  document: string;
  checksum: string;
  gaps: string | null;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ReportsWording {
  report_id: string;
  section_id: string;
  number: number;
  content: Json;
  began_at: Moment;
  changed_at: Moment;
  changed_by: string | null;
}

export interface ReviewCampaign {
  id: string;
  unit_id: string;
  code: string;
  title: string;
  title_key: string;
  summary: Generated<string>;
  directive_id: string | null;
  from_year: number;
  to_year: number;
  within_unit_id: string;
  kinds: string[];
  as_of: Day;
  deadlines: Json;
  outline: Json;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_reason: string | null;
}

export interface ReviewIssue {
  campaign_id: string;
  number: string;
  holds_on: Day;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ReviewObligation {
  id: string;
  campaign_id: string;
  unit_id: string;
  level: string;
  due_on: Day;
  consolidates_to: string | null;
  holds_on: Day;
  reason: string | null;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ReviewObligationEvent {
  id: string;
  seq: GeneratedAlways<number>;
  obligation_id: string;
  fact: 'extended' | 'released' | 'moved' | 'submitted' | 'returned' | 'accepted';
  holds_on: Day;
  due_on: Day | null;
  to_unit_id: string | null;
  reason: string;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface ReviewOutlineVersion {
  campaign_id: string;
  number: number;
  content: Json;
  note: Generated<string>;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface StatuteStatute {
  id: string;
  code: string;
  title: string;
  names: Generated<string[]>;
  language: 'vi' | 'en';
  directive_id: string;
  owner_unit_id: string;
  audience: 'own' | 'below' | 'all';
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface StatuteVersion {
  id: string;
  statute_id: string;
  number: number;
  act_number: string;
  act_title: string;
  act_issuer: string;
  adopted_on: Day;
  in_force_from: Day;
  file_id: string | null;
  corrections: ColumnType<unknown, JsonText | undefined, JsonText>;
  text: Json;
  recorded_at: Moment;
  recorded_by: string | null;
  bases: Generated<string>;
}

export interface StatuteWithdrawal {
  version_id: string;
  reason: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface SurveyAccount {
  delegation_id: string;
  content: Json;
  revision: Generated<number>;
  changed_at: Moment;
  changed_by: string | null;
}

export interface SurveyAccountIssue {
  delegation_id: string;
  number: string;
  symbol: string;
  holds_on: Day;
  document: string;
  checksum: string;
  signing: Json;
  recipients: Json;
  letterhead: Json;
  files: Json;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface SurveyApproved {
  session_id: string;
  number: number;
  document: string;
  checksum: string;
  report_id: string | null;
  report_version: number | null;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface SurveyConcluding {
  session_id: string;
  content: Json;
  revision: Generated<number>;
  recorded_at: Moment;
  recorded_by: string | null;
  changed_at: Moment;
  changed_by: string | null;
}

export interface SurveyConclusion {
  id: string;
  session_id: string;
  number: string;
  symbol: string;
  holds_on: Day;
  document: string;
  checksum: string;
  signing: Json;
  recipients: Json;
  letterhead: Json;
  files: Json;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface SurveyContribution {
  id: string;
  session_id: string;
  unit_id: string;
  request_id: string | null;
  title: string;
  search: string;
  authors: string;
  abstract: string;
  field: string;
  file_id: string | null;
  file_name: string | null;
  insights: ColumnType<unknown, JsonText | undefined, JsonText>;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_reason: string | null;
  invitation_id: string | null;
}

export interface SurveyContributionEvent {
  id: string;
  seq: GeneratedAlways<number>;
  contribution_id: string;
  fact: 'submitted' | 'returned' | 'accepted';
  content: Json | null;
  reason: string | null;
  holds_on: Day;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface SurveyDelegation {
  id: string;
  unit_id: string;
  campaign_id: string;
  title: string;
  title_key: string;
  search: string;
  mandate: Generated<string>;
  starts_on: Day;
  ends_on: Day;
  members: ColumnType<unknown, JsonText | undefined, JsonText>;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_reason: string | null;
}

export interface SurveyEstablished {
  delegation_id: string;
  number: string;
  holds_on: Day;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface SurveyEvent {
  id: string;
  seq: GeneratedAlways<number>;
  session_id: string;
  fact: 'announced' | 'rescheduled' | 'minuted' | 'reopened' | 'cancelled';
  holds_on: Day;
  held_on: Day | null;
  starts_at: string | null;
  ends_at: string | null;
  reason: string | null;
  by_unit_id: string;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface SurveyEvidence {
  id: string;
  request_id: string;
  session_id: string;
  number: number;
  statement_id: string;
  section_id: string | null;
  note: Generated<string>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface SurveyHanded {
  id: string;
  seq: GeneratedAlways<number>;
  session_id: string;
  unit_id: string;
  document: Generated<string>;
  file_id: string | null;
  file_name: string | null;
  report_id: string | null;
  report_version: number | null;
  note: Generated<string>;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface SurveyInvitation {
  id: string;
  session_id: string;
  name: string;
  email: string | null;
  topics: Generated<string>;
  expires_on: Day;
  token_hash: string;
  recorded_at: Moment;
  recorded_by: string | null;
  revoked_at: Moment | null;
  revoked_by: string | null;
}

export interface SurveyMembership {
  delegation_id: string;
  number: number;
  members: Json;
  reason: string | null;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface SurveyMinutes {
  session_id: string;
  state: Buffer;
  content: Json;
  changed_at: Moment;
  changed_by: string | null;
}

export interface SurveyPrompt {
  id: string;
  unit_id: string;
  text: string;
  search: string;
  field: string;
  provision: Generated<string>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
}

export interface SurveyRequest {
  undertaking_id: string;
  conclusion_id: string;
  session_id: string;
  place: number;
  kind: 'complete-report' | 'contribute' | 'survey' | 'other';
  unit_id: string;
  report_id: string | null;
  report_version: number | null;
  sections: Generated<string[]>;
  conference_id: string | null;
  instead_of: string | null;
  by_unit_id: string;
}

export interface SurveySending {
  session_id: string;
  number: number;
  prompts: Json;
  documents: Json;
  note: Generated<string>;
  holds_on: Day;
  recorded_at: Moment;
  recorded_by: string | null;
}

export interface SurveySession {
  id: string;
  delegation_id: string;
  unit_id: string;
  kind: 'working' | 'conference' | 'workshop';
  host_unit_id: string;
  title: string;
  title_key: string;
  search: string;
  place: Generated<string>;
  held_on: Day;
  starts_at: string | null;
  ends_at: string | null;
  travel_days: Generated<number>;
  agenda: ColumnType<unknown, JsonText | undefined, JsonText>;
  prompts: ColumnType<unknown, JsonText | undefined, JsonText>;
  documents: ColumnType<unknown, JsonText | undefined, JsonText>;
  request_id: string | null;
  revision: Generated<number>;
  illustrative: Generated<boolean>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_reason: string | null;
}

export interface SurveyStatement {
  session_id: string;
  number: number;
  statement_id: string;
  place: number;
  speaker: string;
  unit_id: string | null;
  topic: Generated<string>;
  field: string | null;
  kind: string | null;
  provision: Generated<string>;
  section_id: string | null;
  quoted: Generated<string>;
  words: string;
  search: string;
}

export interface WorkDelegation {
  id: string;
  task_key: string;
  unit_id: string;
  title: string;
  link: string;
  from_id: string;
  to_id: string;
  note: Generated<string>;
  recorded_at: Moment;
  ended_at: Moment | null;
  ended_by: string | null;
}

export interface WorkFeed {
  id: string;
  person_id: string;
  name: string;
  token_hash: string;
  recorded_at: Moment;
  read_at: Moment | null;
  ended_at: Moment | null;
}

export interface WorkFeedEvent {
  person_id: string;
  key: string;
  due_on: Day;
  sequence: number;
  changed_at: Moment;
  gone: Generated<boolean>;
  until: Day | null;
}

export interface WorkHeard {
  one: Generated<boolean>;
  position: number;
}

export interface WorkNotice {
  id: string;
  person_id: string;
  key: string;
  kind: string;
  unit_id: string;
  title: string;
  detail: Generated<string>;
  link: string;
  due_on: Day | null;
  recorded_at: Moment;
  mailed_at: Moment | null;
  read_at: Moment | null;
}

export interface WorkPreference {
  person_id: string;
  way: 'at-once' | 'daily' | 'weekly' | 'in-app' | 'off';
  language: 'vi' | 'en';
  before_due: number[];
  after_due: number[];
  revision: number;
  saved_at: Moment;
}

export interface WorkReminded {
  person_id: string;
  day: Day;
  digest_on: Day | null;
}

/** All tables, by schema and name. */
export interface Schema {
  'amendments.amendment': AmendmentsAmendment;
  'amendments.amendment_fact': AmendmentsAmendmentFact;
  'amendments.amendment_former': AmendmentsAmendmentFormer;
  'amendments.choice': AmendmentsChoice;
  'amendments.draft': AmendmentsDraft;
  'amendments.draft_withdrawal': AmendmentsDraftWithdrawal;
  'amendments.drive': AmendmentsDrive;
  'amendments.enactment': AmendmentsEnactment;
  'amendments.fact': AmendmentsFact;
  'amendments.issued_paper': AmendmentsIssuedPaper;
  'amendments.member': AmendmentsMember;
  'amendments.passage': AmendmentsPassage;
  'amendments.passage_revision': AmendmentsPassageRevision;
  'amendments.proposal': AmendmentsProposal;
  'amendments.proposal_former': AmendmentsProposalFormer;
  'amendments.response': AmendmentsResponse;
  'amendments.step': AmendmentsStep;
  'amendments.word_change': AmendmentsWordChange;
  'auth.account': AuthAccount;
  'auth.passkey': AuthPasskey;
  'auth.rateLimit': AuthRateLimit;
  'auth.session': AuthSession;
  'auth.twoFactor': AuthTwoFactor;
  'auth.user': AuthUser;
  'auth.verification': AuthVerification;
  'consultation.answer': ConsultationAnswer;
  'consultation.asked': ConsultationAsked;
  'consultation.comment': ConsultationComment;
  'consultation.consultation': ConsultationConsultation;
  'consultation.event': ConsultationEvent;
  'consultation.sent': ConsultationSent;
  'consultation.taken_back': ConsultationTakenBack;
  'delivery.assignment': DeliveryAssignment;
  'delivery.balance': DeliveryBalance;
  'delivery.balance_change': DeliveryBalanceChange;
  'delivery.batch': DeliveryBatch;
  'delivery.comment': DeliveryComment;
  'delivery.event': DeliveryEvent;
  'delivery.figure_slice': DeliveryFigureSlice;
  'delivery.folded': DeliveryFolded;
  'delivery.former_wording': DeliveryFormerWording;
  'delivery.indicator': DeliveryIndicator;
  'delivery.kept_unit': DeliveryKeptUnit;
  'delivery.leaning': DeliveryLeaning;
  'delivery.mapping': DeliveryMapping;
  'delivery.milestone': DeliveryMilestone;
  'delivery.period': DeliveryPeriod;
  'delivery.report': DeliveryReport;
  'delivery.report_return': DeliveryReportReturn;
  'delivery.slice': DeliverySlice;
  'delivery.standing_claim': DeliveryStandingClaim;
  'delivery.standing_until': DeliveryStandingUntil;
  'delivery.submission': DeliverySubmission;
  'delivery.tally': DeliveryTally;
  'delivery.tracked_row': DeliveryTrackedRow;
  'delivery.undertaking': DeliveryUndertaking;
  'delivery.verification': DeliveryVerification;
  'directives.attachment': DirectivesAttachment;
  'directives.directive': DirectivesDirective;
  'directives.relation': DirectivesRelation;
  'directives.revision': DirectivesRevision;
  'directives.study': DirectivesStudy;
  'directives.study_former': DirectivesStudyFormer;
  'directives.study_request': DirectivesStudyRequest;
  'directives.withdrawal': DirectivesWithdrawal;
  'insights.adoption': InsightsAdoption;
  'insights.adoption_event': InsightsAdoptionEvent;
  'insights.appraisal': InsightsAppraisal;
  'insights.decision': InsightsDecision;
  'insights.edition': InsightsEdition;
  'insights.insight': InsightsInsight;
  'insights.model': InsightsModel;
  'insights.pilot': InsightsPilot;
  'insights.pilot_unit': InsightsPilotUnit;
  'insights.source': InsightsSource;
  'inspection.answer': InspectionAnswer;
  'inspection.answer_submission': InspectionAnswerSubmission;
  'inspection.conclusion': InspectionConclusion;
  'inspection.discipline': InspectionDiscipline;
  'inspection.drawn': InspectionDrawn;
  'inspection.event': InspectionEvent;
  'inspection.finding': InspectionFinding;
  'inspection.inspection': InspectionInspection;
  'inspection.issued': InspectionIssued;
  'inspection.minutes': InspectionMinutes;
  'inspection.objection': InspectionObjection;
  'inspection.objection_answer': InspectionObjectionAnswer;
  'inspection.plan': InspectionPlan;
  'inspection.question': InspectionQuestion;
  'inspection.receipt': InspectionReceipt;
  'inspection.remedy': InspectionRemedy;
  'inspection.sample': InspectionSample;
  'inspection.visited': InspectionVisited;
  'organisation.act': OrganisationAct;
  'organisation.ancestry': OrganisationAncestry;
  'organisation.person': OrganisationPerson;
  'organisation.post': OrganisationPost;
  'organisation.succession': OrganisationSuccession;
  'organisation.unit': OrganisationUnit;
  'organisation.unit_version': OrganisationUnitVersion;
  'platform.audit': PlatformAudit;
  'platform.audit_seal': PlatformAuditSeal;
  'platform.file': PlatformFile;
  'platform.idempotency': PlatformIdempotency;
  'platform.job': PlatformJob;
  'platform.migration': PlatformMigration;
  'platform.setting': PlatformSetting;
  'reports.comment': ReportsComment;
  'reports.comment_answer': ReportsCommentAnswer;
  'reports.event': ReportsEvent;
  'reports.insight': ReportsInsight;
  'reports.issue': ReportsIssue;
  'reports.letterhead': ReportsLetterhead;
  'reports.outline_seen': ReportsOutlineSeen;
  'reports.report': ReportsReport;
  'reports.said': ReportsSaid;
  'reports.section': ReportsSection;
  'reports.source': ReportsSource;
  'reports.version': ReportsVersion;
  'reports.wording': ReportsWording;
  'review.campaign': ReviewCampaign;
  'review.issue': ReviewIssue;
  'review.obligation': ReviewObligation;
  'review.obligation_event': ReviewObligationEvent;
  'review.outline_version': ReviewOutlineVersion;
  'statute.statute': StatuteStatute;
  'statute.version': StatuteVersion;
  'statute.withdrawal': StatuteWithdrawal;
  'survey.account': SurveyAccount;
  'survey.account_issue': SurveyAccountIssue;
  'survey.approved': SurveyApproved;
  'survey.concluding': SurveyConcluding;
  'survey.conclusion': SurveyConclusion;
  'survey.contribution': SurveyContribution;
  'survey.contribution_event': SurveyContributionEvent;
  'survey.delegation': SurveyDelegation;
  'survey.established': SurveyEstablished;
  'survey.event': SurveyEvent;
  'survey.evidence': SurveyEvidence;
  'survey.handed': SurveyHanded;
  'survey.invitation': SurveyInvitation;
  'survey.membership': SurveyMembership;
  'survey.minutes': SurveyMinutes;
  'survey.prompt': SurveyPrompt;
  'survey.request': SurveyRequest;
  'survey.sending': SurveySending;
  'survey.session': SurveySession;
  'survey.statement': SurveyStatement;
  'work.delegation': WorkDelegation;
  'work.feed': WorkFeed;
  'work.feed_event': WorkFeedEvent;
  'work.heard': WorkHeard;
  'work.notice': WorkNotice;
  'work.preference': WorkPreference;
  'work.reminded': WorkReminded;
}
