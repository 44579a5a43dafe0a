// A version to be taken away: plain text as it came in, a DOCX, or Akoma Ntoso with the acts that made it and what each changed.
import { Type } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { Id } from '#organisation';
import type { PaperRoute } from '#reports';
import { seenVersion } from './permissions.ts';
import { textOf, type Provision } from './provision.ts';
import { FORMATS, type Format } from './reading/read-file.ts';
import { textOfVersion, versionsOf, type Statute, type Version } from './store.ts';
import { wordsChanged } from './text/words.ts';
import { inOrder } from './version.ts';
import { differencesBetween } from './versions/difference.ts';
import { writeAkn, type AknAct, type AknChange } from './writing/akn.ts';
import { writeStatuteDocx } from './writing/docx.ts';

/** Versions of statutes as files, for whoever sees them. */
export function statutePapers(db: Db): PaperRoute<Format>[] {
  return [
    {
      ...{ url: '/statute-versions/:id/document', verb: 'statute.document', params: { id: Id } },
      summary: 'A version as plain text, DOCX or Akoma Ntoso',
      ...{ query: { format: Type.Optional(Type.Enum(FORMATS)) }, format: 'docx' as const },
      async make(actor, { id }) {
        const { statute, version } = await seenVersion(db, actor, id);
        const name = `${statute.title} - ${version.inForceFrom}`;
        return { name, write: (format) => versionFile(db, { statute, version }, format) };
      },
    },
  ];
}

/** A version in one of the formats. */
export async function versionFile(
  db: Db | Tx,
  { statute, version }: { statute: Statute; version: Version },
  format: Format,
): Promise<Uint8Array> {
  const text = await textOfVersion(db, version.id);
  if (format === 'txt') return new TextEncoder().encode(textOf(text));
  if (format === 'docx') return writeStatuteDocx(text, { title: statute.title });
  const { code, title, language } = statute;
  const acts = await actsUpTo(db, version);
  const work = { code, title, language, number: acts[0]!.number || code, issuer: version.actIssuer, acts };
  return new TextEncoder().encode(writeAkn(work, text));
}

type ActWithBases = AknAct & { issuer: string; bases: string };

/** The acts that made the versions up to this one; each changed what differs from the version before. */
export async function actsUpTo(db: Db | Tx, version: Version): Promise<ActWithBases[]> {
  const order = inOrder(await versionsOf(db, [version.statuteId]));
  const at = order.findIndex(({ id }) => id === version.id);
  const row = at < 0 ? [version] : order.slice(0, at + 1);
  const acts: ActWithBases[] = [];
  let before: Provision[] | null = null;
  for (const one of row) {
    const { provisions } = await textOfVersion(db, one.id);
    const changes = before ? changesBetween(before, provisions) : [];
    acts.push({ ...actOf(one), changes });
    before = provisions;
  }
  return acts;
}

const actOf = ({ actNumber, actTitle, actIssuer, adoptedOn, inForceFrom, bases }: Version) => ({
  ...{ issuer: actIssuer, bases },
  ...{ number: actNumber, title: actTitle, date: adoptedOn as Day, inForce: inForceFrom as Day },
});

/** What an act changed, as Akoma Ntoso names it. */
export function changesBetween(before: Provision[], after: Provision[]): AknChange[] {
  const said = (one: Provision) => [one.text, ...one.more].join('\n');
  const same = (a: string, b: string) => wordsChanged(a, b).length === 0;
  return differencesBetween(before, after, same).flatMap((one): AknChange[] => {
    const of = { provision: one.id };
    if (!one.before) return [{ ...of, type: 'insertion', new: said(one.after!) }];
    if (!one.after) return [{ ...of, type: 'repeal', old: said(one.before) }];
    return [
      ...(one.changed
        ? [{ ...of, type: 'substitution' as const, old: said(one.before), new: said(one.after) }]
        : []),
      ...(one.renumbered || one.moved ? [{ ...of, type: 'renumbering' as const }] : []),
    ];
  });
}
