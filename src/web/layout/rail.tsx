import { useState } from 'react';
import { usePlaces } from '../application.tsx';
import { Icon } from '../icons.tsx';
import { later } from '../later.tsx';
import { MissingCard } from './missing-card.tsx';
import { Link, usePath } from '../moving.tsx';
import type { Place } from '../room.ts';
import { useText } from '../text.tsx';
import css from './rail.module.css';

const MoreSheet = later(() => import('./more-sheet.tsx'), MissingCard);

/** How many places fit beside "more" at the bottom of a phone. */
const ON_PHONE = 4;

/** Whether a place is the one now shown, or a page that belongs to it is. */
function isHere({ to, covers = [] }: Place, path: string): boolean {
  return [to, ...covers].some((own) => path === own || path.startsWith(`${own}/`));
}

/** One place, as a link. */
export function PlaceLink({ place, onGo }: { place: Place; onGo?: () => void }) {
  const t = useText();
  const here = isHere(place, usePath());
  return (
    <Link to={place.to} className={css.place} aria-current={here ? 'page' : undefined} onClick={onGo}>
      <Icon name={place.icon} size={18} />
      <span className={css.word}>{t(place.key)}</span>
    </Link>
  );
}

/** The places: a rail on the left, on phones a bar at the bottom with the rest under "more". */
export function Rail() {
  const t = useText();
  const places = usePlaces();
  const [more, setMore] = useState(false);
  const path = usePath();
  const restIsHere = places.slice(ON_PHONE).some((place) => isHere(place, path));
  return (
    <nav className={css.rail} aria-label={t('web.places')}>
      <ul className={css.places}>
        {places.map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} />
          </li>
        ))}
        <li className={css.more}>
          <button
            type="button"
            className={css.place}
            aria-haspopup="dialog"
            data-here={restIsHere || undefined}
            onClick={() => setMore(true)}
          >
            <Icon name="more" size={18} />
            <span className={css.word}>{t('web.more')}</span>
          </button>
        </li>
      </ul>
      {more && <MoreSheet places={places.slice(ON_PHONE)} onClose={() => setMore(false)} />}
    </nav>
  );
}
