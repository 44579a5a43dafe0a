import {
  ChoiceFilter,
  Empty,
  Filters,
  Link,
  More,
  Read,
  useAddressValue,
  useAsOf,
  usePages,
  useText,
} from '#web';
import css from './changing.module.css';
import type { Conflict, ConflictPage, Drive } from '../wire.ts';
import { saidIn } from './said.ts';
import { Pieces } from './pieces.tsx';

/** Where amendments contradict each other or the text: a sentence each, and the words on every side. */
export function Conflicts({ drive }: { drive: Drive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [open] = useAddressValue('open');
  const pages = usePages<ConflictPage, Conflict>(`/amendment-drives/${drive.id}/conflicts`, {
    query: { asOf, open, limit: 50 },
    pick: (page) => page,
  });
  return (
    <>
      <Filters clear={open ? `/amendments/${drive.id}?view=conflicts` : null}>
        <ChoiceFilter
          name="open"
          label={t('amendments.conflicts.all')}
          choices={[
            { value: 'true', label: t('amendments.conflicts.open') },
            { value: 'false', label: t('amendments.conflicts.look') },
          ]}
        />
      </Filters>
      <Read of={pages.reading}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('amendments.conflicts.none')} detail={t('amendments.conflicts.none.detail')} />
          ) : (
            <>
              {rows.map((one, n) => (
                <ConflictTold key={n} conflict={one} driveId={drive.id} />
              ))}
              <More {...pages} shown={rows.length} />
            </>
          )
        }
      </Read>
    </>
  );
}

/** One conflict, on all its texts. */
export function ConflictTold({ conflict, driveId }: { conflict: Conflict; driveId: string }) {
  const t = useText();
  const { kind, open, name, provision, sides } = conflict;
  return (
    <section className={css.row} aria-label={name || t(`amendments.conflict.${kind}`)}>
      <p className={css.said}>
        <strong>{t(`amendments.conflict.${kind}`)}</strong>
        {!open && ` (${t('amendments.conflicts.look')})`}: {saidIn(t, conflict)}{' '}
        {provision && (
          <Link to={`/amendments/${driveId}?view=text#p-${provision}`}>
            {t('amendments.conflicts.in-text')}
          </Link>
        )}
      </p>
      <div className={css.sides}>
        {sides
          .filter(({ pieces }) => pieces.length > 0)
          .map(({ amendment, place, pieces, aside }, n) => (
            <div key={n} className={css.side} data-aside={aside || undefined}>
              {amendment ? (
                amendment.id ? (
                  <Link to={`/amendments/${driveId}?view=amendments&amendment=${amendment.id}`}>
                    {t('amendments.number', { number: amendment.number })}
                  </Link>
                ) : (
                  t('amendments.this')
                )
              ) : (
                t('amendments.stands')
              )}
              {place && `, ${place}`}
              {aside && ` (${t('amendments.aside')})`}
              <p className={css.words}>
                <Pieces pieces={pieces} />
              </p>
            </div>
          ))}
      </div>
    </section>
  );
}
