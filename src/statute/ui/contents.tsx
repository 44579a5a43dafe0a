import { useText } from '#web';
import css from './statute.module.css';
import type { Provision } from './wire.ts';

type Listed = Pick<Provision, 'id' | 'kind' | 'label' | 'text' | 'under'>;

const HEADS = ['part', 'chapter', 'section', 'article'];

/** The contents of a statute: parts, chapters, articles; of one without articles what stands at the top. */
export function Contents({ provisions }: { provisions: Listed[] }) {
  const t = useText();
  const heads = provisions.filter(({ kind }) => HEADS.includes(kind));
  const rows = heads.length ? heads : provisions.filter(({ under }) => under === null);
  return (
    <nav className={css.contents} aria-label={t('statute.contents')}>
      <ul>
        {rows.map(({ id, kind, label, text }) => (
          <li key={id} data-kind={kind}>
            <a href={`#p-${id}`}>
              <span className={css.number}>{label}</span> {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
