import { useState } from 'react';
import { api, newKey, useSend, useWorkProgress, type ApiProblem, type WorkProgress } from '#web';
import type { Uploaded } from '#organisation/ui';
import type { Batch, Meaning, Outcome, Preview, Row, RowState } from './wire.ts';

/** A unit as somebody picked it. */
export interface Picked {
  id: string;
  name: string;
}

/** What is to be imported, and what was said of it. */
export interface TrackerDraft {
  file: Uploaded | null;
  /** The unit that keeps the tracker. */
  unit: string;
  mappingName: string;
  columns: Record<string, Meaning>;
  /** What was said of names: the unit that is meant, or that it is none (null). */
  units: Record<string, Picked | null>;
  /** What was said of words for a state: which one is meant, or that it is none (null). */
  states: Record<string, RowState | null>;
}

/** An import on its way: what it would do, doing it, how far it has come, and what stands against it. */
export interface Importing {
  seen: Preview | null;
  rows: Row[];
  outcome: Outcome | undefined;
  look: (draft: TrackerDraft, outcome?: Outcome) => Promise<void>;
  more: () => Promise<void>;
  run: (skipErrors: boolean) => Promise<void>;
  /** Has the import under way stop: nothing of it is written. */
  stop: () => void;
  stopping: boolean;
  made: Batch | null;
  progress: WorkProgress | null;
  looking: boolean;
  busy: boolean;
  problem: ApiProblem | null;
}

function bodyOf({ file, unit, mappingName, columns, units, states }: TrackerDraft) {
  const said = [columns, units, states].some((some) => Object.keys(some).length > 0);
  const chosen = Object.entries(units).map(([text, one]) => [text, one?.id ?? null]);
  return {
    file: file?.id,
    unit,
    mappingName: mappingName.trim() || null,
    ...(said && { mapping: { columns, units: Object.fromEntries(chosen), states } }),
  };
}

/** Sees what a tracker would do, then does it; `onMade` hears that it is done. */
export function useTracker(draft: TrackerDraft, onMade: () => void): Importing {
  const looking = useSend<Preview>();
  const running = useSend<Batch>();
  const [seen, setSeen] = useState<Preview | null>(null);
  const [rows, setRows] = useState<Row[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const [made, setMade] = useState<Batch | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [stopping, setStopping] = useState(false);
  const progress = useWorkProgress(running.busy ? `/import-progress/${name}` : null);
  const ask = async (of: TrackerDraft, wanted: Outcome | undefined, from: number) =>
    looking.act({
      method: 'POST',
      path: '/undertaking-imports/preview',
      body: { ...bodyOf(of), ...(wanted && { outcome: wanted }), from },
      idempotencyKey: newKey(),
    });
  const look = async (of: TrackerDraft, wanted?: Outcome): Promise<void> => {
    running.forget();
    setOutcome(wanted);
    const answer = await ask(of, wanted, 0);
    setSeen(answer?.body ?? null);
    setRows(answer?.body.rows ?? []);
  };
  const more = async (): Promise<void> => {
    const answer = await ask(draft, outcome, rows.length);
    if (!answer) return;
    setSeen(answer.body);
    setRows([...rows, ...answer.body.rows]);
  };
  const run = async (skipErrors: boolean): Promise<void> => {
    const key = newKey();
    setName(key);
    setStopping(false);
    const body = { ...bodyOf(draft), skipErrors, progress: key };
    const done = await running.act({ method: 'POST', path: '/undertaking-imports', body });
    if (!done) return;
    onMade();
    setMade(done.body);
  };
  const stop = (): void => {
    setStopping(true);
    api.glance(`/import-progress/${name}/stop`, 'POST').catch(() => setStopping(false));
  };
  return {
    seen,
    rows,
    outcome,
    look,
    more,
    run,
    stop,
    stopping,
    made,
    progress,
    looking: looking.busy,
    busy: running.busy,
    problem: running.problem ?? looking.problem,
  };
}
