import { useState } from 'react';
import { newKey, tell, useMe, useRead, useText } from '#web';
import type { ReportPage, ReportRow, TextNode } from '../wire.ts';

/** One's own unit's report on a review, while it is open for writing: where what is read can be taken over to. */
export function useDraft(reviewId: string): ReportRow | null {
  const { posts } = useMe();
  const { data } = useRead<ReportPage>('/reports', { review: reviewId, kind: 'full', limit: 500 });
  const units = new Set(
    posts.filter(({ role }) => !['viewer', 'administrator'].includes(role)).map((one) => one.unitId),
  );
  return (
    data?.rows.find(({ unit, state }) => units.has(unit.id) && (state === 'draft' || state === 'returned')) ??
    null
  );
}

/** What is taken over from another report. */
export interface Taken {
  sectionId: string;
  /** `report:version:section[:insight]`. */
  source: string;
  words: string;
  insight?: { kind: string; provision: string };
}

/** Puts what others said behind what one's own draft says, with where it comes from; resolves when it is kept. */
export function useTakeOver(draft: ReportRow | null): {
  take: (taken: Taken) => Promise<void>;
  busy: string | null;
} {
  const t = useText();
  const [busy, setBusy] = useState<string | null>(null);
  const take = async ({ sectionId, source, words, insight }: Taken) => {
    if (!draft) return;
    setBusy(source);
    const marks = insight ? [{ type: 'insight', attrs: { id: newKey(), ...insight } }] : [];
    const text: TextNode = {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { sources: source }, content: [{ type: 'text', text: words, marks }] },
      ],
    };
    const { appended } = await import('./changing.ts');
    const kept = await appended(`report/${draft.id}/${sectionId}`, text);
    setBusy(null);
    tell(t(kept ? 'reports.take.told' : 'reports.take.failed'));
  };
  return { take, busy };
}

/** Fills in figures of one's own draft. */
export function useFill(
  draft: ReportRow | null,
): (sectionId: string, values: Record<string, number | string>) => Promise<void> {
  const t = useText();
  return async (sectionId, values) => {
    if (!draft) return;
    const { entered } = await import('./changing.ts');
    const kept = await entered(`report/${draft.id}/${sectionId}`, values);
    tell(t(kept ? 'reports.fill.told' : 'reports.take.failed'));
  };
}
