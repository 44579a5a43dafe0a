import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useKeptDraft, type KeptDraft } from '#web';
import type { Report } from '../undertaking/wire.ts';
import { blankReport, contentOf, formOf, type ReportForm } from './form.ts';
import { useAutosave } from './use-autosave.ts';
import { useSaver, type Saver } from './use-saver.ts';

/** A report being written. */
export interface ReportDraft extends Saver {
  form: ReportForm;
  change: (part: Partial<ReportForm>) => void;
  changed: boolean;
  /** Goes on from what a colleague saved: over it with one's own text (null), or with theirs. */
  goOn: (revision: number, theirs: ReportForm | null) => void;
  local: KeptDraft<ReportForm>;
}

interface Start {
  undertakingId: string;
  report: Report | null;
  today: string;
}

/** Keeps a report safe while it is written: on this machine at once, on the server every few seconds. */
export function useReportDraft({ undertakingId, report, today }: Start): ReportDraft {
  const [form, setForm] = useState<ReportForm>(() =>
    report?.draft ? formOf(report.draft) : blankReport(today),
  );
  const latest = useRef(form);
  latest.current = form;
  const saver = useSaver({ undertakingId, report, content: () => contentOf(latest.current) });
  const text = JSON.stringify(contentOf(form));
  const changed = text !== saver.kept.text;
  const local = useKeptDraft(`progress:${report?.status === 'returned' ? report.id : undertakingId}`, form);
  useAutosave(saver, text, changed);
  useForgetting({ local, saver, changed });
  useLeaving(saver, undertakingId);
  return {
    ...saver,
    form,
    change: (part) => setForm((before) => ({ ...before, ...part })),
    changed,
    goOn: (revision, theirs) => {
      if (theirs) setForm(theirs);
      saver.from(theirs ? { revision, text: JSON.stringify(contentOf(theirs)) } : { revision });
    },
    local,
  };
}

/** Once everything is on the server, this machine's copy goes; one from an earlier visit waits for its answer. */
function useForgetting({
  local,
  saver,
  changed,
}: {
  local: KeptDraft<ReportForm>;
  saver: Saver;
  changed: boolean;
}): void {
  const { savedAt } = saver.kept;
  const before = useRef(savedAt);
  useEffect(() => {
    if (changed || savedAt === before.current || local.found) return;
    before.current = savedAt;
    local.forget();
  }, [changed, savedAt, local]);
}

/** What is left of the typing is saved when the page is left, and what was read before is read anew next time. */
function useLeaving(saver: Saver, undertakingId: string): void {
  const memory = useQueryClient();
  const latest = useRef(saver);
  latest.current = saver;
  useEffect(
    () => () => {
      const { save, now } = latest.current;
      const forgetRead = (): void => {
        if (now.current.id)
          memory.removeQueries({
            queryKey: ['read', `/progress-reports/${now.current.id}`],
            type: 'inactive',
          });
        memory.removeQueries({
          queryKey: ['read', `/undertakings/${undertakingId}/reports`],
          type: 'inactive',
        });
      };
      forgetRead();
      void save().then(forgetRead);
    },
    [memory, undertakingId],
  );
}
