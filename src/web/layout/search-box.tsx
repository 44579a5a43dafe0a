import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import { unaccented } from '#kernel/vietnamese';
import { api } from '../api.ts';
import { useApplication, usePlaces } from '../application.tsx';
import { Icon, type IconName } from '../icons.tsx';
import { useGo } from '../moving.tsx';
import type { Found } from '../room.ts';
import { useText } from '../text.tsx';
import css from './search-box.module.css';

/** One line of what was found. */
interface Hit {
  to: string;
  title: string;
  detail: string;
  icon: IconName;
}

/** How much of a text is what was looked for, as it was typed; 0 where the words stand apart. */
function share(text: string, wanted: string): number {
  return unaccented(text).includes(wanted) ? wanted.length / text.length : 0;
}

/** How close something found is to what was looked for: its name first, then what is said beside it. */
function closeness({ title, detail }: Found, wanted: string): number {
  const beside = (detail ?? '').split(' · ').map((part) => 0.9 * share(part, wanted));
  return Math.max(share(title, wanted), ...beside);
}

/** What the rooms found, unless the composition root searches in its own way. */
function askServer(query: string, signal: AbortSignal): Promise<Found[]> {
  return api.read<Found[]>('/search', { q: query }, signal).then((answer) => answer.body);
}

/** Places at once, things as the server finds them: "dieu le" finds "Điều lệ". */
function useHits(query: string) {
  const t = useText();
  const { search = askServer } = useApplication().parts;
  const [settled] = useDebouncedValue(query.trim(), 180);
  const things = useQuery({
    queryKey: ['search', settled, t.language],
    queryFn: ({ signal }) => search(settled, signal),
    enabled: settled.length > 1,
    placeholderData: keepPreviousData,
  });
  const wanted = unaccented(query.trim());
  const places = usePlaces().filter((place) => unaccented(t(place.key)).includes(wanted));
  const found = query.trim().length > 1 ? (things.data ?? []) : [];
  const closest = found.toSorted((a, b) => closeness(b, wanted) - closeness(a, wanted));
  const hits: Hit[] = [
    ...places.map(({ to, key, icon }) => ({ to, title: t(key), detail: '', icon })),
    ...closest.map(({ to, title, kind, detail, icon = 'right' }) => ({
      to,
      title,
      detail: [t(kind), detail].filter(Boolean).join(' · '),
      icon,
    })),
  ];
  const wait = things.isFetching ? 'web.loading' : things.error ? 'web.search.failed' : 'web.search.nothing';
  return { hits, said: hits.length > 0 && !things.error ? '' : t(wait) };
}

/** The search: arrow keys choose, Enter goes there. */
export default function SearchBox({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { hits, said } = useHits(query);
  const chosen = Math.min(at, hits.length - 1);
  const choose = (hit: Hit | undefined): void => {
    if (!hit) return;
    onClose();
    go(hit.to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) setAt((chosen + step + hits.length) % hits.length);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(hits[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened onClose={onClose} size={620} yOffset="12vh">
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('web.search')}>
        <div className={css.ask}>
          <Icon name="magnifier" size={18} />
          <input
            data-autofocus
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls={id}
            aria-activedescendant={hits.length > 0 ? `${id}-${chosen}` : undefined}
            aria-label={t('web.search')}
            placeholder={t('web.search.hint')}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <p className={css.said} role="status">
          {said}
        </p>
        <Hits id={id} hits={hits} chosen={chosen} onChoose={choose} />
      </Modal.Content>
    </Modal.Root>
  );
}

interface HitsProps {
  id: string;
  hits: Hit[];
  chosen: number;
  onChoose: (hit: Hit) => void;
}

function Hits({ id, hits, chosen, onChoose }: HitsProps) {
  const t = useText();
  return (
    <div id={id} role="listbox" aria-label={t('web.search')} className={css.hits} tabIndex={-1}>
      {hits.map((hit, index) => (
        <div
          key={hit.to + hit.title}
          id={`${id}-${index}`}
          ref={(line) => void (index === chosen && line?.scrollIntoView({ block: 'nearest' }))}
          role="option"
          aria-selected={index === chosen}
          className={css.hit}
          onClick={() => onChoose(hit)}
        >
          <Icon name={hit.icon} />
          <span>
            {hit.title}
            {hit.detail && <span className={css.detail}>{hit.detail}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}
