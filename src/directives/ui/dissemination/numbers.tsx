import { CountFigure, Figures, Link, Section, useAddressValue, useText } from '#web';
import type { Dissemination } from '../wire.ts';
import { listAddress } from './list-address.ts';

/** The headline: how many of those that are to study it have; every figure leads to its list. */
export function Numbers({ id, told }: { id: string; told: Dissemination }) {
  const t = useText();
  const [chosen] = useAddressValue('unit');
  const { whole, unit, of, asOf } = told;
  const to = (more: Record<string, string>) => listAddress(id, { unit: unit.id, of, ...more });
  return (
    <Section
      title={t('directives.study.numbers', { unit: unit.name })}
      detail={
        <>
          {t('directives.study.asOf', { day: t.format.day(asOf) })}{' '}
          {chosen && <Link to={`/directives/${id}/dissemination`}>{t('directives.study.whole')}</Link>}
        </>
      }
    >
      <Figures>
        <CountFigure
          headline
          label={t('directives.study.held.of')}
          done={whole.held}
          total={whole.units}
          to={to({ list: 'units', state: 'held' })}
        />
        {whole.late > 0 && (
          <CountFigure
            label={t('directives.study.late.of')}
            total={whole.late}
            to={to({ list: 'units', state: 'late' })}
          />
        )}
        <CountFigure
          label={t('directives.study.sessions.of')}
          total={whole.sessions}
          to={to({ list: 'sessions' })}
        />
        <CountFigure
          label={t('directives.study.present.of')}
          done={whole.present}
          total={whole.invited}
          to={to({ list: 'sessions' })}
        />
      </Figures>
    </Section>
  );
}
