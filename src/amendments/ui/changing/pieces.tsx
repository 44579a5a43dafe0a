import { Link, useText } from '#web';
import css from './changing.module.css';
import type { Piece } from '../wire.ts';

/** Words with what went out, what came in, and what is offered for a place that waits for a decision. */
export function Pieces({
  pieces,
  linkOf,
}: {
  pieces: Piece[];
  linkOf?: (number: string) => string | undefined;
}) {
  const t = useText();
  return pieces.map(({ kind, text, by, offers }, n) => {
    const title = by.length ? t('amendments.by', { numbers: by.join(', ') }) : undefined;
    if (kind === 'same') return <span key={n}>{text}</span>;
    if (kind === 'out')
      return (
        <del key={n} className={css.out} title={title}>
          {text}
        </del>
      );
    if (kind === 'in')
      return (
        <ins key={n} className={css.in} title={title}>
          {text}
        </ins>
      );
    return (
      <span key={n} className={css.choice} title={title}>
        {text}
        {offers?.map((offer, m) => (
          <span key={m} className={css.offer}>
            {' '}
            <Numbers numbers={offer.by} linkOf={linkOf} /> {offer.text || t('amendments.nothing')}
          </span>
        ))}
      </span>
    );
  });
}

/** The numbers of amendments, each leading to it. */
export function Numbers({
  numbers,
  linkOf,
}: {
  numbers: string[];
  linkOf?: ((number: string) => string | undefined) | undefined;
}) {
  const t = useText();
  return numbers.map((number) => {
    const to = linkOf?.(number);
    const word = t('amendments.number', { number });
    return (
      <span key={number} className={css.number}>
        {to ? <Link to={to}>{word}</Link> : word}
      </span>
    );
  });
}
