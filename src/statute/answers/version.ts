// A version with its text, each reference in it leading to where it points, in this statute or in another that is called so.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import type { ReferenceShape, VersionView } from '../contract.ts';
import { Naming } from '../naming.ts';
import { seenVersion } from '../permissions.ts';
import { paragraphsOf, type Provision } from '../provision.ts';
import { referencesIn, type Reference } from '../references.ts';
import { Numbers } from '../resolving.ts';
import { statutesInSight, textOfVersion, versionsOf, type Statute } from '../store.ts';
import { inForceOn } from '../version.ts';
import { shownVersion } from './statutes.ts';

type Shown = Static<typeof ReferenceShape>;

/** One version. References to other statutes lead into the text that is in force there on the day. @throws Problem 404 */
export async function versionView(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<Static<typeof VersionView>> {
  const { statute, version } = await seenVersion(db, actor, id);
  const text = await textOfVersion(db, id);
  const naming = new Naming(text.provisions);
  const found = text.provisions.map((provision) => ({ provision, at: referencesOf(provision) }));
  const named = new Set(found.flatMap(({ at }) => at.flatMap(({ reference }) => reference.document ?? [])));
  const called = await statutesCalled(db, actor, { names: named, day });
  const own: Target = { statute, numbers: new Numbers(text.provisions) };
  const targetOf = ({ document }: Reference): Target | null =>
    document === null || isCalled(statute, document) ? own : (called.get(document) ?? null);
  return {
    ...shownVersion(version, await versionsOf(db, [statute.id])),
    ...{ statuteId: statute.id, before: text.before, after: text.after },
    provisions: found.map(({ provision: { raw: _, ...provision }, at }) => ({
      ...provision,
      name: naming.nameOf(provision.id),
      references: at.map((one) => ledTo(one, { target: targetOf(one.reference), own, from: provision.id })),
    })),
  };
}

interface Target {
  statute: Statute;
  numbers: Numbers;
}

interface Found {
  paragraph: number;
  reference: Reference;
}

function referencesOf(provision: Provision): Found[] {
  return paragraphsOf(provision).flatMap((text, paragraph) =>
    referencesIn(text).map((reference) => ({ paragraph, reference })),
  );
}

function ledTo(
  { paragraph, reference }: Found,
  { target, own, from }: { target: Target | null; own: Target; from: string },
): Shown {
  const { from: begins, to, targets } = reference;
  return {
    ...{ paragraph, from: begins, to, statuteId: target?.statute.id ?? null },
    targets: targets.map((one) => target?.numbers.find(one, target === own ? from : null) ?? null),
  };
}

const isCalled = ({ title, names }: Statute, name: string): boolean =>
  [title, ...names].some((one) => one.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'));

// The statutes within sight that other texts call by these names, in the text of the day.
async function statutesCalled(
  db: Db | Tx,
  actor: Actor,
  { names, day }: { names: Set<string>; day: Day },
): Promise<Map<string, Target>> {
  const called = new Map<string, Target>();
  if (!names.size) return called;
  const statutes = await statutesInSight(db, actor);
  for (const name of names) {
    const statute = statutes.find((one) => isCalled(one, name));
    const version = statute && inForceOn(await versionsOf(db, [statute.id]), day);
    if (!version) continue;
    const { provisions } = await textOfVersion(db, version.id);
    called.set(name, { statute, numbers: new Numbers(provisions) });
  }
  return called;
}
