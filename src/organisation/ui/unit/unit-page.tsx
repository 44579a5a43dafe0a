import { Link, PageHead, Read, Thread, useAsOf, useMe, useParam, useRead, useText, type HeadAct } from '#web';
import { useState, type ReactNode } from 'react';
import { Fact, Facts } from '../facts.tsx';
import { UnitLink } from '../marks.tsx';
import css from '../organisation.module.css';
import { AppointDialog } from '../people/appoint-dialog.tsx';
import { fieldsText } from '../unit-columns.tsx';
import type { ThreadReply, Unit } from '../wire.ts';
import { UnitCounts } from './unit-counts.tsx';
import { UnitPast } from './unit-past.tsx';
import { UnitPosts } from './unit-posts.tsx';

const BELOW = 10;

/** One unit as it stood on a day: where it stands, what it answers for, who works in it, where it came from. */
export default function UnitPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Unit>(`/units/${id}`, { asOf });
  return (
    <Read of={reading}>
      {(unit) => (
        <UnitThread unit={unit}>
          <Whole key={unit.id} unit={unit} />
        </UnitThread>
      )}
    </Read>
  );
}

function UnitThread({ unit, children }: { unit: Unit; children: ReactNode }) {
  const t = useText();
  const { asOf } = useAsOf();
  const { above = [], below = [] } = useRead<ThreadReply>(`/units/${unit.id}/thread`, { asOf }).data ?? {};
  const stationOf = ({ to, title, kind, detail }: ThreadReply['above'][number]) => ({
    to,
    title,
    kind: kind === 'unit' ? detail : t(`organisation.ui.${kind}`),
    icon: kind === 'unit' ? ('tree' as const) : ('history' as const),
  });
  return (
    <Thread
      above={above.slice(-BELOW).map(stationOf)}
      current={{ to: `/units/${unit.id}`, title: unit.name, kind: unit.code, icon: 'tree' }}
      below={below.slice(0, BELOW).map(stationOf)}
      more={{ count: Math.max(unit.children, below.length) - BELOW, to: `/organisation?under=${unit.id}` }}
    >
      {children}
    </Thread>
  );
}

function Whole({ unit }: { unit: Unit }) {
  const t = useText();
  const { can: mine } = useMe();
  const [appointing, appoint] = useState(false);
  const { can, dissolvedOn } = unit;
  const others: HeadAct[] = [
    ...(can['act']
      ? [
          {
            word: t('organisation.ui.reorganise'),
            icon: 'split' as const,
            to: `/organisation/reorganise?unit=${unit.id}`,
          },
        ]
      : []),
    ...(can['import'] && mine['administer']
      ? [
          {
            word: t('organisation.ui.import'),
            icon: 'upload' as const,
            to: `/organisation/import?under=${unit.id}`,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHead
        eyebrow={`${t(`organisation.kind.${unit.kind}`)} · ${t(`organisation.level.${unit.level}`)}`}
        title={unit.name}
        action={
          can['appoint']
            ? { word: t('organisation.ui.appoint'), icon: 'plus', act: () => appoint(true) }
            : null
        }
        others={others}
      />
      {!unit.standing && (
        <p className={css.notice} data-tone="late" role="status">
          <span>
            {t('organisation.ui.dissolved', { day: dissolvedOn ? t.format.day(dissolvedOn) : '' })}{' '}
            {unit.heir && (
              <>
                {t('organisation.ui.heir')}: <UnitLink unit={unit.heir} />
              </>
            )}
          </span>
        </p>
      )}
      {unit.standing && dissolvedOn && (
        <p className={css.notice} role="status">
          <span>
            {t('organisation.ui.willEnd', { day: t.format.day(dissolvedOn) })}{' '}
            <Link to={`/units/${unit.id}`} search={{ asOf: dissolvedOn }}>
              {t('organisation.ui.seeThen', { day: t.format.day(dissolvedOn) })}
            </Link>
          </span>
        </p>
      )}
      <UnitCounts unit={unit.id} />
      <Facts>
        <Fact word={t('organisation.ui.code')}>{unit.code}</Fact>
        <Fact word={t('organisation.ui.foundedOn')}>
          <Link to={`/units/${unit.id}`} search={{ asOf: unit.foundedOn }}>
            {t.format.day(unit.foundedOn)}
          </Link>
        </Fact>
        {unit.standing && unit.since !== unit.foundedOn && (
          <Fact word={t('organisation.ui.since')}>{t.format.day(unit.since)}</Fact>
        )}
        {dissolvedOn && <Fact word={t('organisation.ui.dissolvedOn')}>{t.format.day(dissolvedOn)}</Fact>}
        {unit.below.length > 0 && (
          <Fact word={t('organisation.ui.below')}>
            {unit.below
              .map(
                ({ level, units }) =>
                  `${t.format.number(units)} ${t(`organisation.level.${level}`).toLowerCase()}`,
              )
              .join(', ')}
          </Fact>
        )}
        {unit.fields.length > 0 && (
          <div data-wide="">
            <dt>{t('organisation.ui.fields')}</dt>
            <dd>{fieldsText(unit.fields, t)}</dd>
          </div>
        )}
      </Facts>
      <UnitPosts unit={unit} />
      <UnitPast unit={unit} />
      {appointing && (
        <AppointDialog
          unit={{ id: unit.id, name: unit.name, code: unit.code }}
          onClose={() => appoint(false)}
        />
      )}
    </>
  );
}
