import { useState } from 'react';
import { newKey, useAsOf, useGo, useSend, useText, type ApiProblem } from '#web';
import type { Basis } from '../basis-fields.tsx';
import type { Pick } from '../unit-picker.tsx';
import type { ReorganisationImport, UnitImport } from '../wire.ts';

export const KINDS_OF_IMPORT = ['units', 'reorganisation'] as const;
export type ImportKind = (typeof KINDS_OF_IMPORT)[number];

/** A file that the server has. */
export interface Uploaded {
  id: string;
  name: string;
}

/** What is to be imported, and what it rests on. */
export interface ImportDraft extends Basis {
  kind: ImportKind;
  file: Uploaded | null;
  under: Pick | null;
}

/** An import before anything was chosen. */
export function blankImport(today: string, under: Pick | undefined): ImportDraft {
  return {
    kind: 'units',
    file: null,
    holdsOn: today,
    directive: '',
    note: '',
    under: under ? { id: under.id, name: under.name, code: under.code } : null,
  };
}

const PATHS: Record<ImportKind, string> = {
  units: '/unit-imports',
  reorganisation: '/reorganisation-imports',
};

/** An import on its way: what it would do, doing it, and what stands against it. */
export interface Importing {
  units: UnitImport | null;
  reorganisation: ReorganisationImport | null;
  preview: () => Promise<void>;
  run: (skipErrors: boolean) => Promise<void>;
  forget: () => void;
  previewing: boolean;
  busy: boolean;
  problem: ApiProblem | null;
}

/** Sees what a file would do, then does it. */
export function useImport(draft: ImportDraft, onDone: () => void): Importing {
  const t = useText();
  const go = useGo();
  const { today } = useAsOf();
  const looking = useSend<UnitImport | ReorganisationImport>();
  const running = useSend<UnitImport | ReorganisationImport>();
  const [seen, setSeen] = useState<{ kind: ImportKind; outcome: UnitImport | ReorganisationImport } | null>(
    null,
  );
  const { kind } = draft;
  const body = {
    file: draft.file?.id,
    holdsOn: draft.holdsOn,
    directive: draft.directive.trim(),
    note: draft.note.trim(),
    ...(kind === 'units' ? { under: draft.under?.id ?? null } : {}),
  };
  const preview = async (): Promise<void> => {
    running.forget();
    setSeen(null);
    const answer = await looking.act({
      method: 'POST',
      path: `${PATHS[kind]}/preview`,
      body,
      idempotencyKey: newKey(),
    });
    if (answer) setSeen({ kind, outcome: answer.body });
  };
  const run = async (skipErrors: boolean): Promise<void> => {
    const done = await running.act(
      { method: 'POST', path: PATHS[kind], body: { ...body, skipErrors } },
      t('organisation.ui.import.done'),
    );
    if (!done) return;
    onDone();
    const { actId } = done.body;
    go(actId ? `/organisation/acts/${actId}` : `/organisation?asOf=${draft.holdsOn ?? today}`);
  };
  return {
    units: seen?.kind === 'units' ? (seen.outcome as UnitImport) : null,
    reorganisation: seen?.kind === 'reorganisation' ? (seen.outcome as ReorganisationImport) : null,
    preview,
    run,
    forget: () => {
      setSeen(null);
      looking.forget();
      running.forget();
    },
    previewing: looking.busy,
    busy: running.busy,
    problem: running.problem ?? looking.problem,
  };
}
