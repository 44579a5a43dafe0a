import css from './compared.module.css';

/** A paragraph in its pieces. */
export interface ComparedParagraph {
  pieces: { kind: 'same' | 'out' | 'in'; text: string }[];
}

/** Paragraphs that changed, with the words that were taken out and put in. */
export function ComparedWords({ paragraphs }: { paragraphs: ComparedParagraph[] }) {
  return paragraphs
    .filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'))
    .map(({ pieces }, n) => (
      <p key={n} className={css.paragraph}>
        {pieces.map(({ kind, text }, m) =>
          kind === 'out' ? (
            <del key={m} className={css.out}>
              {text}
            </del>
          ) : kind === 'in' ? (
            <ins key={m} className={css.in}>
              {text}
            </ins>
          ) : (
            <span key={m}>{text}</span>
          ),
        )}
      </p>
    ));
}

/** One value in the place of another. */
export function ComparedValue({ before, after }: { before: string; after: string }) {
  return (
    <>
      {before && <del className={css.out}>{before}</del>}
      {before && after && ' → '}
      {after && <ins className={css.in}>{after}</ins>}
    </>
  );
}
