import { useRef, useState, type RefObject } from 'react';
import { api, ApiProblem, newKey, type Act } from '#web';
import type { Content, Report, Saved } from '../undertaking/wire.ts';

/** What the server has of a report. */
export interface Kept {
  id: string | null;
  revision: number;
  savedAt: string | null;
  /** The content last saved, as text: what differs from it is not saved. */
  text: string;
}

export interface Saver {
  kept: Kept;
  /** The same, at the moment of asking. */
  now: RefObject<Kept>;
  saving: boolean;
  problem: ApiProblem | null;
  /** Saves until everything is on the server; true when it is. */
  save: () => Promise<boolean>;
  /** Goes on from another revision: what a colleague saved. */
  from: (kept: Partial<Kept>) => void;
}

/** Whether the server may have saved although no answer came. */
export function unknownOutcome({ status }: ApiProblem): boolean {
  return status === 0 || status >= 500;
}

function actOf(undertakingId: string, { id, revision }: Kept, body: Content): Act {
  const idempotencyKey = newKey();
  if (!id) return { method: 'POST', path: `/undertakings/${undertakingId}/reports`, body, idempotencyKey };
  return { method: 'PUT', path: `/progress-reports/${id}`, body, ifMatch: `"${revision}"`, idempotencyKey };
}

interface SaverOf {
  undertakingId: string;
  report: Report | null;
  /** What is to be saved, at the moment of asking. */
  content: () => Content;
}

/**
 * Saves a report, one save at a time. What was under way when the connection was lost is sent again first, unchanged and
 * under the same key, so that no draft is begun twice and nobody is taken for their own colleague.
 */
export function useSaver({ undertakingId, report, content }: SaverOf): Saver {
  const [kept, setKept] = useState<Kept>(() => ({
    id: report?.id ?? null,
    revision: report?.revision ?? 0,
    savedAt: report?.savedAt ?? null,
    text: JSON.stringify(content()),
  }));
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const now = useRef(kept);
  const pending = useRef<{ act: Act; text: string } | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const from = (next: Partial<Kept>): void => {
    now.current = { ...now.current, ...next };
    setKept(now.current);
    setProblem(null);
  };
  const once = async (): Promise<boolean> => {
    const wanted = content();
    const sent = (pending.current ??= {
      act: actOf(undertakingId, now.current, wanted),
      text: JSON.stringify(wanted),
    });
    try {
      const { body } = await api.send<Saved>(sent.act);
      pending.current = null;
      from({ ...body, text: sent.text });
      return true;
    } catch (error) {
      const refused = error instanceof ApiProblem ? error : new ApiProblem(0);
      if (!unknownOutcome(refused)) pending.current = null;
      setProblem(refused);
      return false;
    }
  };
  const all = async (): Promise<boolean> => {
    setSaving(true);
    let saved = true;
    while (saved && (pending.current !== null || JSON.stringify(content()) !== now.current.text))
      saved = await once();
    setSaving(false);
    return saved;
  };
  const save = (): Promise<boolean> => {
    running.current ??= all().finally(() => {
      running.current = null;
    });
    return running.current;
  };
  return { kept, now, saving, problem, save, from };
}
