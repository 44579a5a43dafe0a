import { HocuspocusProvider } from '@hocuspocus/provider';
import { useState } from 'react';
import * as Y from 'yjs';
import { newKey, tell, useMe, useRead, useText } from '#web';
import { openSocket } from '../writing/socket.ts';
import { append } from '../text-parts.ts';
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
    const kept = await changed(`report/${draft.id}/${sectionId}`, (document) => append(document, text));
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
    const kept = await changed(`report/${draft.id}/${sectionId}`, (document) =>
      document.transact(() => {
        for (const [cell, value] of Object.entries(values)) document.getMap('figures').set(cell, value);
      }),
    );
    tell(t(kept ? 'reports.fill.told' : 'reports.take.failed'));
  };
}

const LONGEST_WAIT = 15_000;

// Opens a text, changes it and leaves once the change is kept; false where it could not be.
function changed(name: string, change: (document: Y.Doc) => void): Promise<boolean> {
  const document = new Y.Doc();
  return new Promise<boolean>((resolve) => {
    let done = false;
    const provider = new HocuspocusProvider({ websocketProvider: openSocket(), name, document, token: '-' });
    const leave = (kept: boolean) => {
      clearTimeout(timer);
      provider.destroy();
      document.destroy();
      resolve(kept);
    };
    const timer = setTimeout(() => leave(false), LONGEST_WAIT);
    provider.on('authenticationFailed', () => leave(false));
    provider.on('synced', () => {
      if (done) return;
      done = true;
      change(document);
    });
    provider.on('stateless', ({ payload }: { payload: string }) => {
      if (done && payload === 'kept' && !provider.hasUnsyncedChanges) leave(true);
    });
    provider.attach();
  });
}
