// Plays the drafting of the sample's amendments: each alternative of a proposal by the unit that drafts it, handed in once the proposal is
// under study, and chosen where the sample says so. All of it is illustrative.
import type { Tx } from '#platform/db';
import { actorOfPerson, findUnitByCode, type Acting } from '#organisation';
import { chooseAlternative, draftAmendment, placedIn, submitAmendment, type ChangeSent } from '#amendments';
import { textOfVersion, type Provision } from '#statute';
import type { Cast } from './stage.ts';
import type { Change, Proposal } from './statute/proposal.ts';

interface Of {
  cast: Cast;
  driveId: string;
  versionId: string;
  /** The sample's proposals with the identifiers that they were given. */
  proposals: [Proposal, string][];
  subcommittee: string;
}

/** Loads the amendments; answers how many. */
export async function loadChanges(tx: Tx, of: Of, held: Acting): Promise<number> {
  const { provisions } = await textOfVersion(tx, of.versionId);
  let count = 0;
  for (const [proposal, proposalId] of of.proposals) {
    const [drafterUnitId, acting] = await drafterOf(tx, { ...of, proposal }, held);
    const several = proposal.alternatives.length > 1;
    for (const { label, reason, amendments } of proposal.alternatives) {
      const drafted = {
        ...{ driveId: of.driveId, proposalId, drafterUnitId, reason, illustrative: true },
        ...{ alternative: several ? label : '', sources: [{ words: 'Ý kiến của các đơn vị (minh họa)' }] },
        changes: amendments.flatMap((change, n) => sentOf(provisions, change, n)),
      };
      const { id } = await draftAmendment(tx, drafted, acting);
      if (proposal.state !== 'collected') await submitAmendment(tx, { id }, acting);
      count += 1;
    }
    const { chosen } = proposal;
    const reason = 'Tiểu ban thống nhất (minh họa)';
    if (chosen && several) await chooseAlternative(tx, { id: proposalId, alternative: chosen, reason }, held);
  }
  return count;
}

// What is not assigned yet is drafted by the subcommittee itself.
async function drafterOf(
  tx: Tx,
  { cast, subcommittee, proposal }: Of & { proposal: Proposal },
  held: Acting,
): Promise<[string, Acting]> {
  const own: [string, Acting] = [cast.unit(subcommittee), held];
  if (proposal.state === 'collected') return own;
  const unit = await findUnitByCode(tx, proposal.drafter, held.today);
  const key = proposal.drafter.toLowerCase();
  if (!unit || cast.unit(key) !== unit.id) return own;
  const actor = await actorOfPerson(tx, cast.person(key, 'editor', held.today), held.today);
  return actor ? [unit.id, { ...held, actor }] : own;
}

function sentOf(provisions: Provision[], change: Change, n: number): ChangeSent[] {
  const idOf = (path: string): string => {
    const id = placedIn(provisions, [path]).get(path);
    if (!id) throw new Error(`the sample statute has no ${path}`);
    return id;
  };
  if (change.type === 'replace-phrase') return [{ kind: 'phrase', phrase: change.phrase, by: change.by }];
  const provision = idOf(change.at);
  switch (change.type) {
    case 'replace-words':
      return [{ kind: 'words', provision, words: change.from, by: change.to }];
    case 'replace-provision': {
      const [text = '', ...more] = change.text.split('\n');
      return [{ kind: 'replace', provision, text, more }];
    }
    case 'renumber':
      return [{ kind: 'renumber', provision, label: change.label }];
    case 'move':
      return [
        { kind: 'move', provision, spot: { after: idOf(change.after) } },
        { kind: 'renumber', provision, label: change.label },
      ];
    case 'repeal':
    case 'remove':
      return [{ kind: change.type, provision }];
    default: {
      const spot = change.type === 'insert-after' ? { after: provision } : { before: provision };
      const { kind, label, text } = change;
      return [{ kind: 'insert', spot, provisions: [{ id: `n${n}`, kind, label, text }] }];
    }
  }
}
