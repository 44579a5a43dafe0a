// The wizard's draft, and the act made of it. A step may be several changes (a merger founds, dissolves and links), so
// each change and succession of the act remembers the step it came from: that is where its problems are shown.
import type { Basis } from '../basis-fields.tsx';
import type { Pick } from '../unit-picker.tsx';
import type { ActCommand, ActType, Field, Kind, Level } from '../wire.ts';

/** A unit that the act founds; its key stands for it within the act. */
export interface NewUnit {
  key: string;
  name: string;
  code: string;
  level: Level;
  kind: Kind;
  fields: Field[];
  parent: Pick | null;
}

export type Share = 'whole' | 'part' | 'none';
export const TRANSFERS = ['merge', 'regroup', 'split'] as const;
export type TransferKind = (typeof TRANSFERS)[number];

/** Some units' work goes to others: n → 1, n → m or 1 → m. */
export interface Transfer {
  do: TransferKind;
  key: string;
  from: Pick[];
  founded: NewUnit[];
  into: Pick[];
  /** By `from id|to id`, where there is a choice. */
  shares: Record<string, Share>;
  /** Whether the former units end. */
  ends: boolean;
  /** Who takes up the records, by former unit; whoever stands above where absent. */
  heirs: Record<string, string>;
}

export type Operation =
  | { do: 'found'; key: string; founded: NewUnit }
  | { do: 'rename'; key: string; unit: Pick | null; name: string; code: string }
  | {
      do: 'change';
      key: string;
      unit: Pick | null;
      level: Level | '';
      kind: Kind | '';
      fields: Field[] | null;
    }
  | { do: 'move'; key: string; unit: Pick | null; parent: Pick | null }
  | { do: 'dissolve'; key: string; unit: Pick | null; heir: Pick | null }
  | Transfer;
export type OperationKind = Operation['do'];
export const OPERATIONS: OperationKind[] = [
  'merge',
  'regroup',
  'split',
  'found',
  'rename',
  'change',
  'move',
  'dissolve',
];

/** An act as it is being drafted. */
export interface Draft extends Basis {
  type: ActType;
  operations: Operation[];
}

const FITTING: Partial<Record<ActType, OperationKind>> = {
  founding: 'found',
  renaming: 'rename',
  changing: 'change',
  moving: 'move',
  merging: 'merge',
  splitting: 'split',
  dissolving: 'dissolve',
};

/** The step that an act of a type begins with. */
export function fittingOperation(type: ActType): OperationKind | undefined {
  return FITTING[type];
}

/** A key for something in the draft, not taken by anything else in it. */
function keyInDraft(): string {
  return `new-${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`;
}

/** A unit to be founded, before anything was written of it. */
export function blankUnit(): NewUnit {
  return {
    key: keyInDraft(),
    name: '',
    code: '',
    level: 'commune',
    kind: 'committee',
    fields: [],
    parent: null,
  };
}

/** Whether an operation hands records from some units to others. */
export function isTransfer(operation: Operation): operation is Transfer {
  return (TRANSFERS as readonly string[]).includes(operation.do);
}

/** A step with nothing chosen in it yet. */
export function blankOperation(kind: OperationKind): Operation {
  const key = keyInDraft();
  if (kind === 'found') return { do: kind, key, founded: blankUnit() };
  if (kind === 'rename') return { do: kind, key, unit: null, name: '', code: '' };
  if (kind === 'change') return { do: kind, key, unit: null, level: '', kind: '', fields: null };
  if (kind === 'move') return { do: kind, key, unit: null, parent: null };
  if (kind === 'dissolve') return { do: kind, key, unit: null, heir: null };
  const founded = kind === 'split' ? [blankUnit(), blankUnit()] : [blankUnit()];
  return { do: kind, key, from: [], founded, into: [], shares: {}, ends: true, heirs: {} };
}

/** Every unit that takes something up: those founded for it, then those that stand already. */
export function targetsOf({ founded, into }: Transfer): Pick[] {
  return [...founded.map(asPick), ...into];
}

/** A unit to be founded, as a choice among units. */
export function asPick({ key, name, code }: NewUnit): Pick {
  return { id: key, name: name || '…', code };
}

/** Every unit that the draft founds, as it can be picked elsewhere in it. */
export function foundedIn({ operations }: Draft): Pick[] {
  const founded = operations.flatMap((one) =>
    one.do === 'found' ? [one.founded] : isTransfer(one) ? one.founded : [],
  );
  return founded.map(asPick);
}

/** What share of one unit goes to another; where only one takes up units that end, all of it. */
export function shareOf(transfer: Transfer, from: string, to: string): Share {
  const chosen = transfer.shares[`${from}|${to}`];
  if (chosen) return chosen;
  const alone = targetsOf(transfer).length === 1;
  if (alone) return transfer.ends ? 'whole' : 'part';
  return transfer.do === 'split' ? 'part' : 'none';
}

/** What is still missing in a step, as text keys. */
export function lacks(operation: Operation): string[] {
  const said = (checks: [boolean, string][]): string[] =>
    checks.filter(([lacking]) => lacking).map(([, key]) => `organisation.ui.missing.${key}`);
  const unnamed = ({ name, code }: NewUnit): boolean => !name.trim() || !code.trim();
  if (operation.do === 'found')
    return said([
      [unnamed(operation.founded), 'nameAndCode'],
      [!operation.founded.parent, 'parent'],
    ]);
  if (isTransfer(operation)) {
    const targets = targetsOf(operation);
    const idle = operation.from.some(({ id }) =>
      targets.every((to) => shareOf(operation, id, to.id) === 'none'),
    );
    return said([
      [operation.from.length === 0, 'from'],
      [targets.length === 0, 'into'],
      [operation.founded.some(unnamed), 'nameAndCode'],
      [operation.founded.some(({ parent }) => !parent), 'parent'],
      [idle, 'share'],
    ]);
  }
  const unit: [boolean, string] = [!operation.unit, 'unit'];
  if (operation.do === 'rename')
    return said([unit, [!operation.name.trim() && !operation.code.trim(), 'newName']]);
  if (operation.do === 'change')
    return said([unit, [!operation.level && !operation.kind && !operation.fields, 'change']]);
  if (operation.do === 'move') return said([unit, [!operation.parent, 'parent']]);
  return said([unit]);
}

/** The act of a draft, and of each change and succession the step it came from. */
export interface Composed {
  act: ActCommand;
  changeFrom: number[];
  successionFrom: number[];
}

/** The act that a draft comes to, and from which operation each of its changes came. */
export function compose({ operations, holdsOn, ...draft }: Draft): Composed {
  const parts = operations.map(partsOf);
  return {
    act: {
      type: draft.type,
      holdsOn: holdsOn ?? '',
      directive: draft.directive.trim(),
      note: draft.note.trim(),
      changes: parts.flatMap(({ changes }) => changes),
      successions: parts.flatMap(({ successions }) => successions),
    },
    changeFrom: parts.flatMap(({ changes }, at) => changes.map(() => at)),
    successionFrom: parts.flatMap(({ successions }, at) => successions.map(() => at)),
  };
}

type Parts = { changes: ActCommand['changes']; successions: ActCommand['successions'] };

function partsOf(operation: Operation): Parts {
  if (operation.do === 'found') return { changes: [foundingOf(operation.founded)], successions: [] };
  if (isTransfer(operation)) return transferParts(operation);
  const unit = operation.unit?.id ?? '';
  if (operation.do === 'rename') {
    const { name, code } = operation;
    return {
      changes: [
        {
          rename: {
            unit,
            ...(name.trim() ? { name: name.trim() } : {}),
            ...(code.trim() ? { code: code.trim() } : {}),
          },
        },
      ],
      successions: [],
    };
  }
  if (operation.do === 'change') {
    const { level, kind, fields } = operation;
    return {
      changes: [
        {
          change: {
            unit,
            ...(level ? { level } : {}),
            ...(kind ? { kind } : {}),
            ...(fields ? { fields } : {}),
          },
        },
      ],
      successions: [],
    };
  }
  if (operation.do === 'move')
    return { changes: [{ move: { unit, parent: operation.parent?.id ?? null } }], successions: [] };
  const heir = operation.heir?.id;
  return {
    changes: [{ dissolve: { unit, ...(heir ? { heir } : {}) } }],
    successions: heir ? [{ from: unit, to: heir, share: 'whole' }] : [],
  };
}

function foundingOf({
  key,
  name,
  code,
  level,
  kind,
  fields,
  parent,
}: NewUnit): ActCommand['changes'][number] {
  return {
    found: {
      unit: key,
      name: name.trim(),
      code: code.trim(),
      level,
      kind,
      fields,
      parent: parent?.id ?? null,
    },
  };
}

function transferParts(transfer: Transfer): Parts {
  const { from, founded, ends, heirs } = transfer;
  const successions = from.flatMap(({ id }) =>
    targetsOf(transfer).flatMap((to) => {
      const share = shareOf(transfer, id, to.id);
      return share === 'none' ? [] : [{ from: id, to: to.id, share }];
    }),
  );
  const endings = ends
    ? from.map(({ id }) => ({ dissolve: { unit: id, ...(heirs[id] ? { heir: heirs[id] } : {}) } }))
    : [];
  return { changes: [...founded.map(foundingOf), ...endings], successions };
}
