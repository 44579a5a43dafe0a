import { useQueries } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { api, Icon, Link, STAY, useAsOf, usePath, useText } from '#web';
import css from './unit-crumbs.module.css';
import type { CountReply } from './questions.ts';

/** The way down that was taken, and back. */
export function Crumbs({ units }: { units: string[] }) {
  const t = useText();
  const path = usePath();
  const { asOf } = useAsOf();
  const search = useRouterState({ select: (state) => state.location.search as Record<string, string> });
  const names = useQueries({
    queries: units.map((unit) => ({
      queryKey: ['read', '/counts', { unit, asOf }, t.language],
      queryFn: () => api.read<CountReply>('/counts', { unit, asOf }),
    })),
    combine: (results) => results.map(({ data }) => data?.body.unit.name ?? '…'),
  });
  return (
    <nav aria-label={t('delivery.counts.crumbs')}>
      <ol className={css.crumbs}>
        {units.map((unit, at) => (
          <li key={unit}>
            {at > 0 && <Icon name="right" size={10} />}
            {at === units.length - 1 ? (
              <strong aria-current="location">{names[at]}</strong>
            ) : (
              <Link
                to={path}
                search={{ ...search, line: at === 0 ? undefined : units.slice(0, at + 1).join('.') }}
                {...STAY}
              >
                {names[at]}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
