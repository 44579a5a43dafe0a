// Changes as a form holds them, and as they are sent. Words of a provision are edited as a whole; the server finds what differs.
import type { Amendment, ChangeSent, WorkingProvision } from '../wire.ts';

export const CHANGE_KINDS = [
  'edit',
  'insert',
  'repeal',
  'remove',
  'renumber',
  'move',
  'phrase',
  'replace',
] as const;
export type FormKind = (typeof CHANGE_KINDS)[number];

/** One change in the form; which fields count depends on its kind. */
export interface ChangeRow {
  key: string;
  kind: FormKind;
  /** The provision that it is of, or beside which something comes or goes. */
  provision: string;
  words: string;
  by: string;
  side: 'after' | 'before' | 'under';
  anchor: string;
  label: string;
  brought: WorkingProvision['kind'];
  /** What an insertion brings beyond its first provision, and a change that the form does not show: kept as it is. */
  kept: ChangeSent | null;
}

let count = 0;

/** A change that nothing was said of yet; of a provision its words as they are. */
export function blankChange(provision = '', words = ''): ChangeRow {
  count += 1;
  return {
    ...{ key: `c${count}`, kind: 'edit', provision, words, by: '', side: 'after', anchor: '', label: '' },
    ...{ brought: 'clause', kept: null },
  };
}

type Kept = Amendment['kept'][number];

/** An amendment's changes as rows: words that it changes in one provision are edited together. */
export function rowsOf({ kept, provisions }: Pick<Amendment, 'kept' | 'provisions'>): ChangeRow[] {
  const edited = new Set<string>();
  return kept.flatMap((change): ChangeRow[] => {
    if (change.kind !== 'words') return [rowOf(change)];
    if (edited.has(change.provision)) return [];
    edited.add(change.provision);
    const made = provisions.find(({ id }) => id === change.provision);
    const words = made?.pieces.map(({ kind, text }) => (kind === 'out' ? '' : text)).join('') ?? '';
    return [blankChange(change.provision, words)];
  });
}

function rowOf(change: Exclude<Kept, { kind: 'words' }>): ChangeRow {
  const row = { ...blankChange(), kind: change.kind, kept: change };
  if (change.kind === 'phrase') return { ...row, words: change.phrase, by: change.by };
  if (change.kind === 'insert') {
    const [first] = change.provisions;
    const words = [first!.text, ...(first!.more ?? [])].join('\n');
    return { ...row, ...spotOf(change.spot), words, label: first!.label, brought: first!.kind };
  }
  const of = { ...row, provision: change.provision };
  if (change.kind === 'replace') return { ...of, words: [change.text, ...(change.more ?? [])].join('\n') };
  if (change.kind === 'renumber') return { ...of, label: change.label };
  return change.kind === 'move' ? { ...of, ...spotOf(change.spot) } : of;
}

function spotOf(spot: Extract<Kept, { kind: 'move' }>['spot']): Pick<ChangeRow, 'side' | 'anchor'> {
  const [[side, anchor]] = Object.entries(spot) as [[ChangeRow['side'], string | null]];
  return { side, anchor: anchor ?? '' };
}

/** Whether enough was said of a change for it to be sent. */
export function isSaid(row: ChangeRow): boolean {
  if (row.kind === 'phrase') return row.words.trim() !== '';
  if (row.kind === 'insert') return row.words.trim() !== '' && (row.anchor !== '' || row.side === 'under');
  if (row.kind === 'renumber') return row.provision !== '' && row.label.trim() !== '';
  if (row.kind === 'move') return row.provision !== '' && (row.anchor !== '' || row.side === 'under');
  return row.provision !== '';
}

/** A row as it is sent. */
export function sentOf(row: ChangeRow): ChangeSent {
  const { kind, provision, words, by, label, kept } = row;
  const lines = () => {
    const [text = '', ...more] = words.split('\n');
    return { text, more };
  };
  const spot = row.side === 'under' ? { under: row.anchor || null } : { [row.side]: row.anchor };
  if (kind === 'phrase') return { ...(kept as object), kind, phrase: words, by } as ChangeSent;
  if (kind === 'insert') {
    const [first, ...others] = kept?.kind === 'insert' ? kept.provisions : [];
    const own = { id: first?.id ?? row.key, kind: row.brought, label: label.trim(), ...lines() };
    return { kind, spot, provisions: [own, ...others] } as ChangeSent;
  }
  if (kind === 'edit') return { kind, provision, words };
  if (kind === 'replace') return { kind, provision, ...lines() };
  if (kind === 'renumber') return { kind, provision, label: label.trim() };
  if (kind === 'move') return { kind, provision, spot } as ChangeSent;
  return { kind, provision };
}
