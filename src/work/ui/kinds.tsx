import { Link, STAY, useText } from '#web';
import { countOf } from './narrowed.ts';
import type { Work } from './wire.ts';
import css from './work.module.css';

/** Everything, or one kind of work alone; each with how many. */
export function Kinds({ tasks, chosen }: { tasks: Work[]; chosen: string | undefined }) {
  const t = useText();
  const kinds = [...new Set(tasks.map((task) => task.kind))];
  if (kinds.length < 2 && !chosen) return null;
  return (
    <nav aria-label={t('work.kinds')}>
      <ul className={css.kinds}>
        {[undefined, ...kinds].map((kind) => (
          <li key={kind ?? ''}>
            <Link
              to="/my-work"
              search={{ kind }}
              {...STAY}
              aria-current={kind === chosen ? 'true' : undefined}
            >
              {t(kind ? `work.kind.${kind}` : 'work.everything')}{' '}
              <span>
                {t.format.number(countOf(kind ? tasks.filter((task) => task.kind === kind) : tasks).count)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
