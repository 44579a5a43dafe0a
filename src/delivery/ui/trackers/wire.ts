import type { Static } from 'typebox';
import type * as shape from '../wire.ts';

export type Preview = Static<typeof shape.PreviewReply>;
export type Sheet = Static<typeof shape.SheetView>;
export type Row = Static<typeof shape.ImportedRow>;
export type Problem = Row['problems'][number];
export type Batch = Static<typeof shape.BatchView>;
export type BatchPage = Static<typeof shape.BatchPage>;
export type Undone = Static<typeof shape.UndoReply>;
export type Outcome = Row['outcome'];
export type RowState = NonNullable<Row['values']['state']>;
export type Meaning = Sheet['columns'][number]['meaning'];

const EVERY_MEANING: Record<Meaning, true> = {
  title: true,
  lead: true,
  supporting: true,
  dueOn: true,
  state: true,
  'state:done': true,
  'state:in_progress': true,
  'state:planned': true,
  'state:suspended': true,
  'state:cancelled': true,
  doneOn: true,
  startsOn: true,
  number: true,
  code: true,
  kind: true,
  parent: true,
  owner: true,
  field: true,
  summary: true,
  none: true,
};

/** What a column can stand for, the usual ones first. */
export const MEANINGS = Object.keys(EVERY_MEANING) as Meaning[];
export const OUTCOMES: Outcome[] = ['create', 'update', 'skip', 'error'];
export const STATES: RowState[] = ['planned', 'in_progress', 'done', 'suspended', 'cancelled'];
