import type { ReactNode } from 'react';
import { Icon, Link, useAsOf, useRead, useText, type IconName } from '#web';
import type { Static } from 'typebox';
import type { CountReply, UndertakingRow, UndertakingView } from '../contract.ts';
import css from './line.module.css';
import { doneOf, listLink, pageOf, partLink, useSeat } from './questions.ts';
import { useUpstream } from './upstream.ts';

interface LineProps {
  /** The programme on which the others lean. */
  core: UndertakingRow | undefined;
  programmes: number | undefined;
}

/** The cascade in one line: the resolutions, the programmes, and how far their schemes and items have come. */
export function Line({ core, programmes }: LineProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const view = useRead<UndertakingView>(core ? `/undertakings/${core.id}` : null, { asOf });
  const resolutions = useUpstream(view.data?.directive?.id).filter(({ type }) => type === 'resolution');
  return (
    <nav className={css.line} aria-label={t('delivery.programmes.line')}>
      {resolutions.length > 0 && (
        <Stop icon="document" kind={t('delivery.programmes.resolution')}>
          {resolutions.map(({ id, to, title, detail }) => (
            <Link key={id} to={to} title={title} className={css.resolution}>
              {detail || title}
            </Link>
          ))}
        </Stop>
      )}
      <Stop icon="layers" kind={t('delivery.programmes.programmes')}>
        <span>
          <strong>{programmes === undefined ? '…' : t.format.number(programmes)}</strong>
        </span>
        {core && (
          <span className={css.detail}>
            <Link to={pageOf(core)}>{core.code}</Link>{' '}
            {t('delivery.programmes.isCore', { count: view.data?.leanedOnBy.length ?? 0 })}
          </span>
        )}
      </Stop>
      <Counted kind="scheme" icon="flag" unit={seat.id} />
      <Counted kind="item" icon="list" unit={seat.id} />
    </nav>
  );
}

function Stop({ icon, kind, children }: { icon: IconName; kind: string; children: ReactNode }) {
  return (
    <div className={css.stop}>
      <span className={css.dot} />
      <span className={css.kind}>
        <Icon name={icon} size={12} />
        {kind}
      </span>
      <span className={css.words}>{children}</span>
    </div>
  );
}

/** Schemes or items of the whole subtree: done of all, and what is late. */
function Counted({ kind, icon, unit }: { kind: 'scheme' | 'item'; icon: IconName; unit: string }) {
  const t = useText();
  const { asOf } = useAsOf();
  const { data } = useRead<Static<typeof CountReply>>('/counts', { unit, kind, asOf });
  return (
    <Stop icon={icon} kind={t(`delivery.programmes.${kind}s`)}>
      {data ? (
        <>
          <span>
            <Link
              to={listLink({ unit, kind, done: 'true' })}
              aria-label={`${t.format.number(doneOf(data.count))} ${t('overview.part.done')}`}
            >
              <strong>{t.format.number(doneOf(data.count))}</strong>
            </Link>
            <Link
              to={listLink({ unit, kind })}
              aria-label={`${t.format.number(data.count.total)} ${t('overview.part.total')}`}
            >
              /{t.format.number(data.count.total)}
            </Link>{' '}
            {t('delivery.programmes.done')}
          </span>
          {data.count.late > 0 && (
            <Link to={partLink({ unit, kind }, 'late')} className={css.detail} data-late="">
              {t('delivery.programmes.late', { count: data.count.late })}
            </Link>
          )}
        </>
      ) : (
        '…'
      )}
    </Stop>
  );
}
