import { useEffect, useRef, type ReactNode } from 'react';
import { Icon, type IconName } from '../icons.tsx';
import { Link } from '../moving.tsx';
import { useText } from '../text.tsx';
import { LateSign, StateSign, type StateName } from './state.tsx';
import css from './thread.module.css';

/** A stop on the thread: a thing, of a kind, in a state. */
export interface Station {
  to: string;
  title: string;
  /** The word of its kind: "Chương trình". */
  kind: string;
  icon?: IconName | undefined;
  state?: StateName | undefined;
  late?: boolean | undefined;
}

/** So many stations nobody needs to be led past. */
const FEW = 3;

interface ThreadProps {
  /** What this rests on, from the furthest to the nearest. */
  above: Station[];
  current: Station;
  /** What rests on this. */
  below: Station[];
  /** How many more rest on it than are listed, and where they are. */
  more?: { count: number; to: string } | undefined;
  /** The whole thread, as a picture and a list. */
  whole?: string | undefined;
  /** The page. */
  children: ReactNode;
}

/**
 * The signature of the product: the thread runs down the left margin of an object's page, like a metro line, through
 * what the object rests on and what rests on it. On phones it becomes a strip above the page.
 */
export function Thread({ above, current, below, more, whole, children }: ThreadProps) {
  const t = useText();
  const here = useRef<HTMLLIElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = here.current;
    const strip = stop?.closest('nav');
    if (!stop || !strip) return;
    strip.scrollLeft = stop.offsetLeft - 48;
    strip.scrollTop = stop.offsetTop - strip.clientHeight / 2;
  }, [current.to]);
  return (
    <div className={css.page}>
      <nav className={css.thread} aria-label={t('web.thread')}>
        {above.length + below.length > FEW && (
          <button type="button" className={css.past} onClick={() => content.current?.focus()}>
            {t('web.thread.past')}
          </button>
        )}
        <ol className={css.line}>
          {above.map((station) => (
            <Stop key={station.to} station={station} />
          ))}
          <li className={css.stop} data-here="" aria-current="true" ref={here}>
            <span className={css.dot} />
            <StopWords station={current} />
          </li>
          {below.map((station) => (
            <Stop key={station.to} station={station} />
          ))}
          {more && more.count > 0 && (
            <li className={css.stop} data-more="">
              <span className={css.dot} />
              <Link to={more.to} className={css.words}>
                {t('web.thread.more', { count: more.count })}
              </Link>
            </li>
          )}
        </ol>
        {whole && (
          <Link to={whole} className={css.whole}>
            <Icon name="thread" size={14} />
            {t('web.thread.whole')}
          </Link>
        )}
      </nav>
      <div className={css.content} ref={content} tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}

/** A number and symbol does not break at its hyphens: 01-CTr/TU. */
function unbroken(words: string): string {
  return words.replaceAll(/(?<=\S)-(?=\S)/g, '\u2011');
}

function Stop({ station }: { station: Station }) {
  return (
    <li className={css.stop}>
      <span className={css.dot} />
      <Link to={station.to} className={css.link} title={station.title}>
        <StopWords station={station} />
      </Link>
    </li>
  );
}

function StopWords({ station }: { station: Station }) {
  const t = useText();
  return (
    <span className={css.words}>
      <span className={css.kind}>
        {station.icon && <Icon name={station.icon} size={12} />}
        {unbroken(station.kind)}
        {station.state && (
          <>
            <StateSign state={station.state} size={10} />
            <span className={css.unseen}>{t(`web.state.${station.state}`)}</span>
          </>
        )}
        {station.late && (
          <>
            <LateSign size={9} />
            <span className={css.unseen}>{t('web.late')}</span>
          </>
        )}
      </span>
      <span className={css.title}>{station.title}</span>
    </span>
  );
}
