import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { EntryDetail, Entries, Entry, Link, More, Read, useAsOf, usePages, useText, type Say } from '#web';
import css from './papers.module.css';
import { VoiceEntries } from './voice-entries.tsx';
import type { Asked, MemberPage, PaperLine, PaperPiece, PaperVoice, Reasons } from './wire.ts';

/** Words with what goes struck through and what comes underlined; where they wait for a decision, what is offered. */
export function Pieces({ pieces, after }: { pieces: PaperPiece[]; after?: (n: number) => ReactNode }) {
  const t = useText();
  return pieces.map(({ kind, text, offers }, n) => {
    const key = `${n} ${kind}`;
    if (kind === 'out')
      return (
        <del key={key} className={css.out}>
          {text}
          {after?.(n)}
        </del>
      );
    if (kind === 'in')
      return (
        <ins key={key} className={css.in}>
          {text}
          {after?.(n)}
        </ins>
      );
    const offered = (offers ?? []).map((one) => `“${one.text}” (${one.by.join(', ')})`).join('; ');
    return (
      <span key={key}>
        {text}
        {offered && <span className={css.soft}> {t('amendments.papers.or', { offered })}</span>}
        {after?.(n)}
      </span>
    );
  });
}

/** A provision's number, its former one where that changes, and its words. */
export function Line({ label, labelWas, pieces }: PaperLine) {
  return (
    <p className={css.line}>
      {labelWas !== null && <del className={css.out}>{labelWas}</del>}{' '}
      {label && (
        <span className={css.label}>
          {labelWas === null ? label : <ins className={css.in}>{label}</ins>}{' '}
        </span>
      )}
      <Pieces pieces={pieces} />
    </p>
  );
}

/** Who asked, in numbers: voices, units, levels. */
export function askedWords(t: Say, { voices, units, levels, unseen }: Omit<Asked, 'names'>): string {
  const by = levels.map((one) => `${t(`organisation.level.${one.level}`)}: ${one.voices}`);
  const hidden = unseen ? [t('amendments.papers.unseen', { count: unseen })] : [];
  return `${t('amendments.voices.from', { voices, units })} (${[...by, ...hidden].join('; ')})`;
}

/** Why, amendment by amendment. */
export function ReasonList({ reasons }: { reasons: Reasons }) {
  return reasons.map(({ amendment, drafter, words }) => (
    <p key={amendment} className={css.line}>
      {words} <span className={css.soft}>({drafter})</span>
    </p>
  ));
}

/** What opens to more, once it is wanted. */
export function Opening({ word, children }: { word: string; children: () => ReactNode }) {
  const [open, show] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => show(!open)}>
        {word}
      </Button>
      {open && children()}
    </>
  );
}

/** The voices of a proposal, read page by page. */
export function ProposalVoices({ id }: { id: string }) {
  const { asOf } = useAsOf();
  const pages = usePages<MemberPage, MemberPage['rows'][number]>(`/proposals/${id}/voices`, {
    query: { asOf, limit: 100 },
    pick: (page) => page,
  });
  return (
    <Read of={pages.reading}>
      {({ rows }) => (
        <>
          <VoiceEntries
            voices={rows}
            wordsOf={({ words, from, to }) => (to < 0 ? words : words.slice(from, to))}
          />
          <More {...pages} shown={rows.length} />
        </>
      )}
    </Read>
  );
}

/** Voices as an issued paper keeps them. */
export function KeptVoices({ voices }: { voices: PaperVoice[] }) {
  const t = useText();
  return (
    <Entries label={t('amendments.voices.list')} lead={110}>
      {voices.map(({ id, unit, level, words, source }, n) => (
        <Entry key={`${id} ${n}`} lead={t(`organisation.level.${level}`)}>
          {words}
          <EntryDetail>
            {unit} <Link to={source}>{t('amendments.voices.source')}</Link>
          </EntryDetail>
        </Entry>
      ))}
    </Entries>
  );
}
