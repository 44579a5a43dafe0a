// What each amendment of a file does, by itself, as a report tells of it. Pure.
import type { Change, Edit, Spot } from '../changing/amendment.ts';
import { flatParagraphs } from '../changing/editing.ts';
import type { Asked } from './file.ts';
import { placeOf, type Told, type Way } from './way.ts';

/** The changes of all amendments, and the paragraphs that they change or touch. */
export function changesTold(asked: Asked, way: Way): Told {
  const { text, names, flat } = asked;
  const place = (id: string) => placeOf(id, flat);
  const edits = way.edits();
  const acts = actsTold(asked, way);
  const own = acts.filter(({ follows }) => !follows);
  const changed = new Set(
    [...edits, ...own.filter(({ as }) => as === 'renumbered')].map((one) => one.provision),
  );
  const touched = new Set([...changed, ...own.flatMap(({ provision, beside }) => [provision, beside])]);
  const inPlace = (ids: Set<string | null>) =>
    text.provisions.filter(({ id }) => ids.has(id)).map(({ id }) => place(id));
  const as = (name: Act['as']) => acts.filter((one) => one.as === name).map(({ told }) => told);
  const labels = own
    .filter((one) => one.as === 'renumbered')
    .map(({ told, outcome }) => {
      return {
        amendment: told['amendment'],
        paragraph: told['paragraph'],
        del: told['from'],
        ins: told['to'],
        outcome,
      };
    });
  return {
    changes: [...labels, ...edits.map((edit) => changeTold(edit, way.outcome(edit), asked))],
    inserted_paragraphs: as('inserted'),
    deleted_paragraphs: as('deleted'),
    moved: as('moved'),
    joined: as('joined'),
    split: edits
      .filter(({ in: put, out }) => put.includes('\n') && !out.includes('\n'))
      .map(({ amendment, provision, from }) => {
        return { amendment: names.get(amendment), paragraph: place(provision), at: from };
      }),
    renumbered: as('renumbered'),
    changed_paragraphs: inPlace(changed),
    affected_paragraphs: inPlace(touched),
  };
}

interface Act {
  as: 'inserted' | 'deleted' | 'moved' | 'joined' | 'renumbered';
  told: Told;
  /** What it is done to, and beside what; empty where there is none. */
  provision: string;
  beside: string;
  outcome?: string;
  /** Whether it only follows from what else changed. */
  follows?: boolean;
}

// What is done to whole provisions; what has no place in the text is told elsewhere.
function actsTold({ text, amendments, names, flat }: Asked, way: Way): Act[] {
  const byId = new Map(text.provisions.map((one) => [one.id, one]));
  const written = (id: string) => flatParagraphs([byId.get(id)!]).join('\n');
  const lost = new Set(way.made.unapplied.map(({ amendment, change }) => `${change} ${amendment}`));
  const tell = (id: string, what: Change): Act[] => {
    const amendment = names.get(id);
    if (what.kind === 'insert')
      return what.provisions.map(({ text: first, label, more = [] }) => {
        const said = flatParagraphs([{ label, text: first, more }]).join('\n');
        const told = { amendment, ...spotTold(what.spot, '', flat), text: said };
        return { as: 'inserted', told, provision: '', beside: anchorOf(what.spot) };
      });
    if (what.kind === 'words' || what.kind === 'replace' || what.kind === 'phrase') return [];
    const { provision } = what;
    const paragraph = placeOf(provision, flat);
    const at = { provision, beside: '' };
    switch (what.kind) {
      case 'move': {
        const told = {
          amendment,
          text: written(provision),
          from: paragraph,
          ...spotTold(what.spot, 'to_', flat),
        };
        return [{ as: 'moved', told, provision, beside: anchorOf(what.spot) }];
      }
      case 'renumber': {
        const { label, following: follows = false } = what;
        const told = { amendment, paragraph, from: byId.get(provision)!.label, to: label };
        const outcome = way.outcome({ amendment: id, provision, from: null, to: null, in: label });
        return [{ as: 'renumbered', told, ...at, outcome, follows }];
      }
      default:
        if ('into' in what && what.into !== undefined)
          return [{ as: 'joined', told: { amendment, paragraph, into: placeOf(what.into, flat) }, ...at }];
        return [{ as: 'deleted', told: { amendment, paragraph, text: written(provision) }, ...at }];
    }
  };
  return amendments.flatMap(({ id, changes }) =>
    changes.flatMap((what, n) => (lost.has(`${n} ${id}`) ? [] : tell(id, what))),
  );
}

const anchorOf = (spot: Spot) => Object.values(spot)[0] ?? '';

function changeTold(edit: Edit, outcome: string, { names, flat }: Pick<Asked, 'names' | 'flat'>): Told {
  const { amendment, provision, from, to, out, in: ins } = edit;
  return {
    amendment: names.get(amendment),
    paragraph: placeOf(provision, flat),
    from,
    to,
    del: out,
    ins,
    outcome,
  };
}

function spotTold(spot: object, prefix: string, flat: boolean): Told {
  return Object.fromEntries(
    Object.entries(spot).map(([side, id]) => [
      `${prefix}${side}`,
      id === null ? null : placeOf(id as string, flat),
    ]),
  );
}
