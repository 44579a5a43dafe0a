// Who may do what with an undertaking, in verbs. The rules of sight and ownership are the organisation's; here they meet
// the state of the thing. The same functions guard the actions and fill the `can` of replies.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  addressedLines,
  lineOf,
  mayLead,
  maySee,
  mayWrite,
  postsAs,
  unitsAs,
  type Actor,
  type Owned,
} from '#organisation';
import { mayFollow, type ImposedKind, type State } from './facts.ts';
import { allIssued, assignedUnits, leadOf, ownersOf, type RecordedFact, type Report } from './store.ts';
import { counts, leftWithoutGround, sameAct, takenBackBy } from './taking-back.ts';

/** An undertaking as the rules see it. */
export interface Ruled extends Owned {
  id: string;
  /** The unit that reports: the lead it was assigned to, otherwise its owner. */
  reporterUnitId: string;
  /** Of a scheme: the owners of what it stands below, the programme's first of all. */
  ownersAbove: string[];
  state: State | null;
  withdrawn: boolean;
  /** Of what was imposed: its unit carries it out, and only those who imposed it change it. */
  imposed: { kind: ImposedKind; byUnitId: string } | null;
  /** False where it lies below what is still a draft, and has to wait for it. */
  parentStands: boolean;
}

/** Reads what the rules need to know, for a day. */
export async function ruled(
  db: Db | Tx,
  row: {
    id: string;
    kind: string;
    path: string[];
    owner_unit_id: string;
    imposed_by: string | null;
    audience: string;
    issued_at: string | null;
    withdrawn_at: string | null;
    state?: State | null;
  },
  day: Day,
): Promise<Ruled> {
  const assigned = await assignedUnits(db, row.id);
  const imposedBy = row.imposed_by;
  return {
    id: row.id,
    ownerUnitId: row.owner_unit_id,
    ownerLine: await lineOf(db, row.owner_unit_id, day),
    submitted: row.issued_at !== null,
    audience: row.audience as Owned['audience'],
    addressedLines: await addressedLines(db, assigned, day),
    reporterUnitId: (await leadOf(db, row.id, day)) ?? row.owner_unit_id,
    ownersAbove: row.kind === 'item' || imposedBy ? [] : await ownersOf(db, row.path.slice(0, -1)),
    state: row.state ?? null,
    withdrawn: row.withdrawn_at !== null,
    imposed: imposedBy ? { kind: row.kind as ImposedKind, byUnitId: imposedBy } : null,
    parentStands: row.issued_at !== null || (await allIssued(db, row.path.slice(0, -1))),
  };
}

/**
 * The unit in whose name the actor inspects: one in which they are inspector and from which they look down on the owner.
 * Undefined where there is none, or where they are of the owner's own unit. To see is not enough.
 */
export function inspectsFor(actor: Actor, thing: Ruled): string | undefined {
  if (actor.units.includes(thing.ownerUnitId) || !maySee(actor, thing)) return undefined;
  return postsAs(actor, 'inspector').find((post) => thing.ownerLine.includes(post.looksFrom))?.unitId;
}

/**
 * The unit in whose name the actor confirms or rejects what is claimed, and changes what was imposed: of a request or a pilot
 * the one that imposed it, otherwise one that inspects. Undefined where there is none.
 */
export function judgesFor(actor: Actor, thing: Ruled): string | undefined {
  const { imposed } = thing;
  if (!imposed || imposed.kind === 'remedy') return inspectsFor(actor, thing);
  const theirs = !actor.units.includes(thing.ownerUnitId) && maySee(actor, thing);
  return theirs && mayWrite(actor, imposed.byUnitId, 'editor') ? imposed.byUnitId : undefined;
}

/** Whether the actor may confirm or reject what is claimed. */
export function mayJudge(actor: Actor, thing: Ruled): boolean {
  return judgesFor(actor, thing) !== undefined;
}

/**
 * The unit in whose name the actor comments on what was issued: that of the owner, of whoever reports, a superior's, or an
 * inspector's. `report` is the line of the unit that reported, where the comment is on what it sent.
 */
export function commentsFor(actor: Actor, thing: Ruled, report: string[] = []): string | undefined {
  if (!thing.submitted) return undefined;
  const writes = unitsAs(actor, 'editor');
  const own = [report[0], thing.ownerUnitId, thing.reporterUnitId].find((unit) => writes.includes(unit!));
  const superior = [report, thing.ownerLine]
    .filter((line) => line.length && mayLead(actor, line, 'editor'))
    .flatMap((line) => line.slice(1).filter((unit) => writes.includes(unit)));
  return own ?? superior[0] ?? judgesFor(actor, thing);
}

/**
 * The units in whose name the actor may add undertakings below this one: what is a superior's, or an advisory body's scheme
 * within a superior's programme; what their unit was charged with; their own.
 */
export function unitsBelow(actor: Actor, thing: Ruled): string[] {
  if (thing.state === 'cancelled' || thing.withdrawn || thing.imposed || !maySee(actor, thing)) return [];
  const superiors = [thing.ownerUnitId, ...thing.ownersAbove];
  const charged = new Set(thing.addressedLines.flat());
  return postsAs(actor, 'editor').flatMap(({ above, answersFor }) => {
    const theirs =
      superiors.some((unit) => above.includes(unit)) || answersFor.some((unit) => charged.has(unit));
    return theirs && thing.submitted ? answersFor : answersFor.filter((unit) => unit === thing.ownerUnitId);
  });
}

/** Every verb and whether it is allowed, for the buttons of a screen. */
export function canWith(actor: Actor, thing: Ruled): Record<string, boolean> {
  const works = mayWrite(actor, thing.ownerUnitId, 'editor') && !thing.withdrawn;
  const edits = works && !thing.imposed;
  const leads = mayWrite(actor, thing.ownerUnitId, 'leader') && !thing.withdrawn && !thing.imposed;
  const decides = leads || (thing.imposed !== null && mayJudge(actor, thing));
  const follow = (fact: Parameters<typeof mayFollow>[0]) => thing.submitted && mayFollow(fact, thing.state);
  return {
    edit: edits && thing.state !== 'cancelled',
    issue: leads && !thing.submitted && thing.parentStands,
    withdraw: edits && !thing.submitted,
    assign: edits && thing.submitted && thing.state !== 'cancelled',
    addBelow: unitsBelow(actor, thing).length > 0,
    report:
      mayWrite(actor, thing.reporterUnitId, 'editor') &&
      thing.submitted &&
      thing.state !== null &&
      thing.state !== 'cancelled' &&
      thing.state !== 'suspended',
    start: follow('started') && (works || mayWrite(actor, thing.reporterUnitId, 'editor')),
    suspend: leads && follow('suspended'),
    resume: leads && follow('resumed'),
    cancel: decides && follow('cancelled'),
    reschedule: decides && follow('rescheduled'),
    comment: commentsFor(actor, thing) !== undefined,
    verify: mayJudge(actor, thing) && follow('verified'),
    reopen: mayJudge(actor, thing) && thing.submitted && thing.state === 'verified',
  };
}

/** A report as the rules see it: its unit's draft; once sent, for those above and for the owner of what it is about. */
export function ruledReport(
  report: Pick<Report, 'unit_id' | 'submissions'>,
  { line, thing }: { line: string[]; thing: Ruled },
): Owned {
  return {
    ownerUnitId: report.unit_id,
    ownerLine: line,
    submitted: report.submissions > 0,
    audience: 'own',
    addressedLines: [thing.ownerLine],
  };
}

/** Every verb of a report and whether it is allowed. */
export function canWithReport(
  actor: Actor,
  report: Report,
  { line, thing }: { line: string[]; thing: Ruled },
): Record<string, boolean> {
  const open = report.open_submission !== null;
  const writes = mayWrite(actor, report.unit_id, 'editor') && report.withdrawn_at === null;
  const edits = writes && !open && thing.state !== 'cancelled';
  return {
    edit: edits,
    submit: edits && mayWrite(actor, report.unit_id, 'leader'),
    withdraw: writes && report.submissions === 0,
    return: open && mayLead(actor, line, 'editor'),
    comment: report.submissions > 0 && commentsFor(actor, thing, line) !== undefined,
  };
}

/** Whether the actor may take a fact of a history back. */
export function mayTakeBack(actor: Actor, known: RecordedFact[], fact: RecordedFact): boolean {
  const role = takenBackBy(fact.fact);
  if (!role || !mayWrite(actor, fact.byUnitId, role) || !counts(known, fact)) return false;
  return leftWithoutGround(known, sameAct(known, fact)) === undefined;
}
