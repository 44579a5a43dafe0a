// One directive in full, as somebody may see it.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { filesOf } from '#platform/files';
import {
  maySee,
  mustSee,
  personNames,
  unitNames,
  type Actor,
  type Audience,
  type Owned,
} from '#organisation';
import { contentOf } from '../actions/revise-directive.ts';
import type { DirectiveView } from '../contract.ts';
import { canWith, ruled } from '../permissions.ts';
import { seesStudy } from './studies.ts';
import {
  attachmentsOf,
  directivesWithFile,
  findDirective,
  getDirective,
  relationsOf,
  revisionsOf,
  studiesWithFile,
  type Entry,
  type RelatedRow,
} from '../store.ts';

type Names = Map<string, string>;

/** A directive as other rooms need it; undefined where there is none that may be seen. */
export async function findSeenDirective(db: Db | Tx, actor: Actor, id: string): Promise<Entry | undefined> {
  const entry = await findDirective(db, id);
  return entry && maySee(actor, await ruled(db, entry, actor)) ? entry : undefined;
}

/** The directive with its relations, files and former revisions. @throws Problem 404 where it may not be seen */
export async function readDirective(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<DirectiveView> {
  const entry = await getDirective(db, id);
  const rules = await ruled(db, entry, actor);
  mustSee(actor, rules);
  const can = canWith(actor, rules);
  const [former, related, attached] = await Promise.all([
    formerOf(db, actor, { entry, rules }),
    relationsOf(db, actor, { ids: [id], day }),
    attachmentsOf(db, id),
  ]);
  const names = maySee(actor, { ...rules, audience: 'own' })
    ? await personNames(db, peopleIn([entry, entry.withdrawal, ...former, ...related, ...attached]))
    : new Map<string, string>();
  // What was taken back is for the owner's unit alone.
  const own = actor.units.includes(entry.owner_unit_id);
  const standing = <T extends { withdrawn_at: string | null }>(one: T) => own || !one.withdrawn_at;
  return {
    id,
    ...contentOf(entry),
    revision: entry.revision,
    owner: (await unitNames(db, [entry.owner_unit_id], day)).get(entry.owner_unit_id)!,
    standing: standingOf(entry, related, day),
    illustrative: entry.illustrative,
    registeredAt: entry.registered_at,
    recordedAt: entry.recorded_at,
    by: nameOf(entry.recorded_by, names),
    withdrawn: entry.withdrawal && {
      at: entry.withdrawal.recorded_at,
      by: nameOf(entry.withdrawal.recorded_by, names),
      reason: entry.withdrawal.reason,
    },
    relations: related
      .filter((one) => standing(one) && one.issuedOn <= day)
      .map((one) => relationView(one, { names, writes: can['relate']! })),
    attachments: await attachmentViews(db, attached.filter(standing), names),
    former: former.map((one) => ({
      ...contentOf(one),
      revision: one.revision,
      recordedAt: one.recorded_at,
      by: nameOf(one.recorded_by, names),
    })),
    can,
  };
}

async function attachmentViews(
  db: Db | Tx,
  attached: Awaited<ReturnType<typeof attachmentsOf>>,
  names: Names,
): Promise<DirectiveView['attachments']> {
  const files = await filesOf(
    db,
    attached.map((one) => one.file_id),
  );
  return attached.map((one) => {
    const { name, mediaType, size } = files.get(one.file_id)!;
    return {
      fileId: one.file_id,
      name,
      mediaType,
      size,
      recordedAt: one.recorded_at,
      by: nameOf(one.recorded_by, names),
      withdrawn: withdrawnView(one, names),
    };
  });
}

// Who wrote is for the owner's unit and those above to know.
function peopleIn(
  records: ({ recorded_by: string | null; withdrawn_by?: string | null } | null)[],
): string[] {
  return records
    .flatMap((one) => [one?.recorded_by, one?.withdrawn_by])
    .filter((id) => typeof id === 'string');
}

// A former revision may have been for fewer eyes than the one in force; it still is.
async function formerOf(db: Db | Tx, actor: Actor, { entry, rules }: { entry: Entry; rules: Owned }) {
  const revisions = await revisionsOf(db, entry.id);
  return revisions.filter(
    (one) => one.revision < entry.revision && maySee(actor, { ...rules, audience: one.audience as Audience }),
  );
}

function standingOf(entry: Entry, related: RelatedRow[], day: Day): DirectiveView['standing'] {
  if (entry.withdrawn) return 'withdrawn';
  const done = (kind: RelatedRow['kind']) =>
    related.some(
      (one) =>
        one.direction === 'from' &&
        one.kind === kind &&
        !one.withdrawn_at &&
        one.standing !== 'withdrawn' &&
        one.issuedOn <= day,
    );
  if (done('replaces')) return 'replaced';
  return done('amends') ? 'amended' : 'in_force';
}

function nameOf(id: string | null, names: Names): string | null {
  return id === null ? null : (names.get(id) ?? null);
}

function withdrawnView(
  one: { withdrawn_at: string | null; withdrawn_by: string | null; withdrawn_reason: string | null },
  names: Names,
) {
  return one.withdrawn_at === null
    ? null
    : { at: one.withdrawn_at, by: nameOf(one.withdrawn_by, names), reason: one.withdrawn_reason ?? '' };
}

function relationView(one: RelatedRow, { names, writes }: { names: Names; writes: boolean }) {
  const { id, number, type, issuer, issuedOn, title } = one;
  return {
    id: one.relation_id,
    kind: one.kind,
    direction: one.direction,
    directive: { id, number, type, issuer, issuedOn, title },
    recordedAt: one.recorded_at,
    by: nameOf(one.recorded_by, names),
    withdrawn: withdrawnView(one, names),
    can: { withdraw: writes && one.direction === 'to' && !one.withdrawn_at },
  };
}

/**
 * Whether a file lies on a directive that the actor may see, or was studied from in a session that they may see; a detached
 * one is for the owner's unit alone.
 */
export async function mayReadAttachment(
  db: Db | Tx,
  actor: Actor,
  { fileId }: { fileId: string; today: Day },
): Promise<boolean> {
  for (const attached of await directivesWithFile(db, fileId)) {
    const entry = await findDirective(db, attached.directive_id);
    if (!entry) continue;
    const seen = attached.withdrawn_at
      ? actor.units.includes(entry.owner_unit_id)
      : maySee(actor, await ruled(db, entry, actor));
    if (seen) return true;
  }
  for (const study of await studiesWithFile(db, fileId)) if (await seesStudy(db, actor, study)) return true;
  return false;
}
