import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMaybeMe } from '../me.tsx';
import { useText } from '../text.tsx';
import css from './form.module.css';

interface Kept<T> {
  value: T;
  at: string;
}

/** What was typed and not yet saved, as this machine remembers it. */
export interface KeptDraft<T> {
  /** What an earlier visit left behind, if it differs from what is shown. */
  found: Kept<T> | null;
  /** Forgets it: after saving, or when it is not wanted. */
  forget: () => void;
}

function readKept<T>(place: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Kept<T> | null;
  } catch {
    return null;
  }
}

/** A full or forbidden store must never stop the typing. */
function writeKept(place: string, value: unknown): void {
  try {
    localStorage.setItem(place, JSON.stringify({ value, at: new Date().toISOString() }));
  } catch {
    console.warn('This browser keeps no drafts');
  }
}

/**
 * Keeps a copy of what is being typed on this machine, under the person's name, so that a reload, a lost connection
 * or an expired session loses nothing: `const kept = useKeptDraft('progress:' + id, form)`. Show `KeptDraftNotice` to
 * offer what was found, and call `kept.forget()` after saving.
 */
export function useKeptDraft<T>(key: string, value: T): KeptDraft<T> {
  const place = `draft.${useMaybeMe()?.person.id ?? 'public'}.${key}`;
  const text = JSON.stringify(value);
  const start = useRef(text);
  const [found, setFound] = useState(() => {
    const kept = readKept<T>(place);
    return kept && JSON.stringify(kept.value) !== text ? kept : null;
  });
  useEffect(() => {
    if (text === start.current) return undefined;
    // What was forgotten meanwhile is not written again as the page is left.
    const keep = (): void => {
      if (text !== start.current) writeKept(place, JSON.parse(text));
    };
    const timer = setTimeout(keep, 400);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [place, text]);
  const forget = (): void => {
    localStorage.removeItem(place);
    start.current = text;
    setFound(null);
  };
  return { found, forget };
}

interface KeptDraftNoticeProps<T> {
  draft: KeptDraft<T>;
  onRestore: (value: T) => void;
}

/** Offers what an earlier visit left behind. */
export function KeptDraftNotice<T>({ draft, onRestore }: KeptDraftNoticeProps<T>) {
  const t = useText();
  const [answered, setAnswered] = useState(false);
  const { found } = draft;
  if (!found || answered) return null;
  return (
    <div className={css.draft} role="status">
      <span>{t('web.draft.found', { moment: t.format.moment(found.at) })}</span>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          onRestore(found.value);
          setAnswered(true);
        }}
      >
        {t('web.draft.restore')}
      </Button>
      <Button size="xs" variant="subtle" onClick={draft.forget}>
        {t('web.draft.forget')}
      </Button>
    </div>
  );
}
