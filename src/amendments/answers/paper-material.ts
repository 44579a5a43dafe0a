// What the papers of a drive are made of, on a day and for whoever reads: amendments as they were handed in, every voice within sight, of the
// others the number.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import { actsUpTo, textOfVersion, versionsOf, type Version } from '#statute';
import { applied, type Applied } from '../changing/applied.ts';
import { composed } from '../papers/composed.ts';
import {
  alternativesIn,
  type NamedAct,
  type PaperAmendment,
  type PaperMaterial,
  type PaperProposal,
  type PaperVoice,
} from '../papers/material.ts';
import { standingOn } from '../proposal.ts';
import { textBeforeDraft, type Draft, type Drive } from '../store.ts';
import { materialOf, openVoices } from './material.ts';
import { shownVoices } from './shown.ts';
import { amendingOn, seekingIn, type Amending } from './working.ts';

/** The material of a drive that the actor sees; voices in no proposal are read where the paper tells of them. */
export async function paperMaterial(
  db: Db | Tx,
  actor: Actor,
  { drive, day, withOpen }: { drive: Drive; day: Day; withOpen: boolean },
): Promise<PaperMaterial> {
  const amending = await amendingOn(db, drive, day);
  const versions = await versionsOf(db, [drive.statuteId]);
  const amendments = await draftedIn(db, amending, versions);
  const adopted = await adoptedIn(db, amending, amendments);
  const waiting = new Set(alternativesIn(amendments).flatMap((one) => one.amendments));
  const made = amendments.filter((one) => one.inText && !one.adopted && !waiting.has(one));
  const { title, code, language } = amending.statute;
  const base = versions.find(({ id }) => id === drive.baseVersionId)!;
  const acts = (await actsUpTo(db, base)).map(({ date, inForce, ...act }) => {
    return { ...act, adoptedOn: date, inForceFrom: inForce };
  });
  const last = applied(amending.text, made.map(asChanges), seekingIn(amending.statute));
  return {
    ...{ title: drive.title, statute: { title, code, language, acts } },
    ...{ base: await textOfVersion(db, drive.baseVersionId), adopted, text: amending.text },
    adoptedBy: amending.drafts.map(({ number }) => actOf(number, amending.drafts, versions)),
    ...{ applied: composed(adopted, last), amendments },
    ...(await voicesIn(db, actor, { drive, day, withOpen })),
  };
}

const asChanges = ({ id, changes }: PaperAmendment) => ({ id, changes });

type Drafted = PaperAmendment & { inText: boolean; draft: number | null };

// Those in the text, those adopted, and of chosen alternatives the others; what was decided against or is still drafted is not shown.
async function draftedIn(
  db: Db | Tx,
  { all, choices, drafts, day }: Amending,
  versions: Version[],
): Promise<Drafted[]> {
  const shown = all.filter(({ outside }) => outside !== 'not-submitted' && outside !== 'decided-against');
  const names = await unitNames(
    db,
    shown.map(({ record }) => record.drafterUnitId),
    day,
  );
  return shown.flatMap(({ record, read, outside, standing }) => {
    const wording = outside === 'adopted' ? record : read;
    if (!wording) return [];
    const { proposalId, alternative, changes, reason } = wording;
    return [
      {
        ...{ id: String(record.number), proposal: proposalId, alternative, changes, reason },
        drafter: names.get(record.drafterUnitId)?.name ?? '',
        chosen: choices.get(proposalId ?? '')?.alternative === alternative,
        ...{ adopted: outside === 'adopted', draft: standing.adoptedIn, inText: outside === null },
        act: actOf(standing.adoptedIn, drafts, versions),
      },
    ];
  });
}

// The act that made the first draft from this one on the text in force.
function actOf(draft: number | null, drafts: Draft[], versions: Version[]): NamedAct | null {
  const enacted = draft === null ? undefined : drafts.find((one) => one.number >= draft && one.versionId);
  const version = versions.find(({ id }) => id === enacted?.versionId);
  if (!version) return null;
  const { actNumber, actTitle, actIssuer, adoptedOn, inForceFrom, bases } = version;
  return { number: actNumber, title: actTitle, issuer: actIssuer, adoptedOn, inForceFrom, bases };
}

// What each draft took in, made in the text of the draft before.
async function adoptedIn(
  db: Db | Tx,
  { drive, drafts, statute }: Amending,
  amendments: Drafted[],
): Promise<Applied[]> {
  const stages: Applied[] = [];
  for (const { number } of drafts) {
    const before = await textBeforeDraft(db, drive, number);
    const own = amendments.filter(({ draft }) => draft === number).map(asChanges);
    stages.push(applied(before, own, seekingIn(statute)));
  }
  return stages;
}

async function voicesIn(
  db: Db | Tx,
  actor: Actor,
  { withOpen, ...on }: { drive: Drive; day: Day; withOpen: boolean },
): Promise<Pick<PaperMaterial, 'proposals' | 'open'>> {
  const { day } = on;
  const material = await materialOf(db, actor, on);
  const { members: all } = material;
  const open = withOpen ? await openVoices(db, actor, { ...on, members: all }) : [];
  const shown = await shownVoices(db, [...material.voices, ...open], day);
  const voices = new Map(
    shown.map(({ id, unit, level, words, opens }): [string, PaperVoice] => {
      return [id, { id, unit: unit.name, level, words, source: opens }];
    }),
  );
  const members = Map.groupBy(all, ({ proposal }) => proposal);
  return {
    open: open.map(({ id }) => voices.get(id)!),
    proposals: material.proposals.flatMap((one): PaperProposal[] => {
      const { state, decision, answer } = standingOn(one.facts, day);
      if (state === 'dropped') return [];
      const { outcome = null, explanation = '', horizon = '', decidedBy = '' } = decision?.detail ?? {};
      const own = members.get(one.id) ?? [];
      const { id, number, provision, title, summary, arguments: pleas } = one;
      return [
        {
          ...{ id, number, provision, title, summary, arguments: pleas, state },
          ...{ outcome, explanation, horizon, decidedBy, answer: answer?.detail.words ?? '' },
          // Of a voice of which one sentence is meant, that sentence.
          voices: own.flatMap(({ insight, from, to }) => {
            const voice = voices.get(insight);
            return voice ? [{ ...voice, words: to < 0 ? voice.words : voice.words.slice(from, to) }] : [];
          }),
          unseen: [...new Set(own.map(({ insight }) => insight).filter((one) => !voices.has(one)))],
        },
      ];
    }),
  };
}
