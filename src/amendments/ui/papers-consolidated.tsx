import { useAddressValue, useText, type Say } from '#web';
import { NativeSelect } from '@mantine/core';
import { Pieces } from './papers-parts.tsx';
import css from './papers.module.css';
import type { Consolidated } from './wire.ts';

type Provision = Consolidated['lines'][number];

/** The consolidated draft: clean with notes, or with what goes and comes marked. */
export function ConsolidatedPaper({ content }: { content: Consolidated }) {
  const t = useText();
  const [look, choose] = useAddressValue('look');
  const marked = look === 'marked';
  return (
    <article className={css.text}>
      <div className={css.bar}>
        <NativeSelect
          size="xs"
          label={t('amendments.consolidated.look')}
          value={marked ? 'marked' : 'clean'}
          onChange={(event) => choose(event.currentTarget.value === 'marked' ? 'marked' : undefined)}
          data={(['clean', 'marked'] as const).map((value) => ({
            value,
            label: t(`amendments.consolidated.${value}`),
          }))}
        />
      </div>
      <Acts content={content} />
      <Around text={content.before} />
      {!marked && <Marks numbers={content.opening} />}
      {content.lines.map((line) => (
        <ProvisionText key={line.id} line={line} marked={marked} />
      ))}
      <Around text={content.after} />
      {!marked && <Notes content={content} />}
    </article>
  );
}

function Acts({ content }: { content: Consolidated }) {
  const t = useText();
  return (
    <ul className={css.soft}>
      {content.acts.map((act) => (
        <li key={`${act.number} ${act.inForceFrom}`}>{actWords(t, act)}</li>
      ))}
      {content.draft && <li>{t('amendments.consolidated.draft', { title: content.title })}</li>}
    </ul>
  );
}

const actWords = (t: Say, { number, title, issuer, adoptedOn, inForceFrom }: Consolidated['acts'][number]) =>
  t('amendments.consolidated.act', {
    act: [title, number].filter(Boolean).join(' '),
    ...{ issuer, day: t.format.day(adoptedOn), from: t.format.day(inForceFrom) },
  });

function Around({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim());
  return lines.map((line, n) => (
    <p key={n} className={css.line}>
      {line}
    </p>
  ));
}

const HEADS: Partial<Record<Provision['kind'], 'h3' | 'h4'>> = {
  ...{ part: 'h3', chapter: 'h3', section: 'h3', article: 'h4' },
};

function ProvisionText({ line, marked }: { line: Provision; marked: boolean }) {
  const t = useText();
  if (!marked && line.stands === 'removed') return null;
  const Head = HEADS[line.kind] ?? 'p';
  const repealed = !marked && line.stands === 'repealed';
  const pieces = marked ? line.pieces : line.pieces.map(asClean);
  return (
    <div className={css.provision}>
      <Head className={css.line}>
        {marked && line.labelWas !== null && <del className={css.out}>{line.labelWas} </del>}
        <span className={css.label}>{line.label}</span>
        {!marked && <Marks numbers={line.notes} />}{' '}
        {repealed ? (
          t('amendments.consolidated.repealed')
        ) : (
          <Pieces pieces={pieces} after={(n) => !marked && <Marks numbers={line.pieces[n]!.notes} />} />
        )}
        {marked && line.by.length > 0 && <sup className={css.soft}> [{line.by.join(', ')}]</sup>}
      </Head>
    </div>
  );
}

// In the clean text what came is text like any other, of what went stands the mark.
function asClean(piece: Provision['pieces'][number]): Provision['pieces'][number] {
  if (piece.kind === 'choice') return piece;
  return { ...piece, kind: 'same', text: piece.kind === 'out' ? '' : piece.text };
}

function Marks({ numbers }: { numbers: number[] }) {
  return numbers.map((n) => (
    <sup key={n} id={`mark-${n}`}>
      <a href={`#note-${n}`}>{n}</a>
    </sup>
  ));
}

function Notes({ content: { notes, closing } }: { content: Consolidated }) {
  const t = useText();
  if (!notes.length) return null;
  return (
    <>
      <Marks numbers={closing} />
      <ol className={css.notes} aria-label={t('amendments.consolidated.notes')}>
        {notes.map((note, n) => (
          <li key={n} id={`note-${n + 1}`}>
            {note} <a href={`#mark-${n + 1}`}>{t('amendments.consolidated.back')}</a>
          </li>
        ))}
      </ol>
    </>
  );
}
