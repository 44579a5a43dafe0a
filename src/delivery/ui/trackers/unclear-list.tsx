import type { ReactNode } from 'react';
import { Hint, Section, useText } from '#web';
import css from './unclear-list.module.css';

interface UnclearListProps<One> {
  title: string;
  detail: string;
  /** What is told once more are unclear than are shown. */
  more?: ((left: number) => string) | undefined;
  total: number;
  unclear: readonly One[];
  /** What was said already: a text, and in words what it means. */
  chosen: readonly (readonly [text: string, meaning: string])[];
  busy: boolean;
  onForget: (text: string) => void;
  /** What lets a person say what one of them means. */
  children: (one: One) => ReactNode;
}

/** Texts of a tracker that are not clear, each once: what they mean is for a person to say. */
export function UnclearList<One extends { text: string; rows: number }>({
  title,
  detail,
  more,
  total,
  unclear,
  chosen,
  busy,
  onForget,
  children,
}: UnclearListProps<One>) {
  const t = useText();
  if (total === 0 && chosen.length === 0) return null;
  return (
    <Section title={title} count={total}>
      <Hint>{detail}</Hint>
      <ul className={css.list}>
        {chosen.map(([text, meaning]) => (
          <li key={text}>
            <span className={css.text}>{text}</span>
            <button type="button" className={css.chosen} onClick={() => onForget(text)} disabled={busy}>
              {meaning} · {t('delivery.trackers.names.change')}
            </button>
          </li>
        ))}
        {unclear.map((one) => (
          <li key={one.text}>
            <span className={css.text}>
              {one.text}
              <small>{t('delivery.trackers.names.rows', { count: one.rows })}</small>
            </span>
            {children(one)}
          </li>
        ))}
      </ul>
      {more && total > unclear.length && <Hint>{more(total - unclear.length)}</Hint>}
    </Section>
  );
}
