import { NativeSelect, Switch } from '@mantine/core';
import { useState } from 'react';
import { Notice, useText } from '#web';
import type { Reading, Source } from '../wire.ts';
import css from './entering.module.css';

type Corrections = NonNullable<Source['corrections']>;
type As = Corrections[number]['as'];

const KINDS: As[] = ['part', 'chapter', 'section', 'article', 'clause', 'point', 'subpoint', 'dash'];

interface CheckProps {
  reading: Reading;
  corrections: Corrections;
  onCorrect: (corrections: Corrections) => void;
}

interface Line {
  line: number | null;
  kind: As;
  words: string;
  doubt: 'out-of-order' | 'twice' | null;
}

// Every provision by its line, and every line that looks like one and was not taken for one.
function linesOf({ provisions, doubts }: Reading): Line[] {
  const why = new Map(doubts.map(({ line, why }) => [line, why]));
  const taken = new Set(provisions.map(({ line }) => line));
  const rows = [
    ...provisions.map(({ line, kind, label, text }): Line => {
      const doubt = (line !== null && why.get(line)) || null;
      return { line, kind, words: `${label} ${text}`.trim(), doubt };
    }),
    ...doubts
      .filter(({ line }) => !taken.has(line))
      .map(({ line, words, why }): Line => ({ line, kind: 'words', words, doubt: why })),
  ];
  return rows.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** How a text was read: what to look at first, or all of it; what a line is can be said otherwise. */
export function ReadingCheck({ reading, corrections, onCorrect }: CheckProps) {
  const t = useText();
  const [whole, setWhole] = useState(false);
  const { provisions, doubts, unknown, pictures } = reading;
  const lines = linesOf(reading);
  const corrected = new Set(corrections.map(({ line }) => line));
  const shown = whole ? lines : lines.filter(({ doubt, line }) => doubt || (line && corrected.has(line)));
  const articles = provisions.filter(({ kind }) => kind === 'article').length;
  return (
    <>
      <p role="status">{t('statute.read', { provisions: provisions.length, articles })}</p>
      {doubts.length > 0 && (
        <Notice icon="warning" tone="claimed">
          {t('statute.doubts', { count: doubts.length })}
        </Notice>
      )}
      {unknown.length > 0 && (
        <Notice icon="note">{t('statute.unknown', { names: unknown.join(', ') })}</Notice>
      )}
      {pictures > 0 && <Notice icon="warning">{t('statute.pictures', { count: pictures })}</Notice>}
      <Switch
        label={t('statute.read.whole')}
        checked={whole}
        onChange={(event) => setWhole(event.currentTarget.checked)}
      />
      {shown.length > 0 && (
        <div className={css.lines} role="list" aria-label={t('statute.read.lines')} tabIndex={0}>
          {shown.map((one, n) => (
            <LineRow
              key={`${one.line} ${n}`}
              line={one}
              onSay={(as) => {
                const others = corrections.filter(({ line }) => line !== one.line);
                onCorrect([...others, { line: one.line!, as }]);
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

function LineRow({ line, onSay }: { line: Line; onSay: (as: As) => void }) {
  const t = useText();
  const words = (as: As) => t(as === 'words' ? 'statute.kind.words' : `statute.kind.${as}`);
  return (
    <div className={css.line} role="listitem" data-doubt={line.doubt ?? undefined}>
      <span className={css.number}>{line.line}</span>
      <NativeSelect
        size="xs"
        aria-label={t('statute.read.as', { words: line.words.slice(0, 60) })}
        value={line.kind}
        disabled={line.line === null}
        onChange={(event) => onSay(event.currentTarget.value as As)}
        data={[...KINDS, 'words' as const].map((value) => ({ value, label: words(value) }))}
      />
      <span className={css.words}>
        {line.words.slice(0, 400)}
        {line.doubt && <em> ({t(`statute.doubt.${line.doubt}`)})</em>}
      </span>
    </div>
  );
}
