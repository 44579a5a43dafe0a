import { Empty, Link, useText } from '#web';
import css from './counts.module.css';
import { pageOf } from './questions.ts';
import type { TabProps } from './programme-page.tsx';

/** The directive by which the programme was issued, and the programmes that lean on one another. */
export default function TabDirectives({ view }: TabProps) {
  const t = useText();
  const { directive, leansOn, leanedOnBy, summary } = view;
  if (!directive && leansOn.length + leanedOnBy.length === 0)
    return (
      <Empty
        title={t('delivery.programmes.noDirective')}
        step={{ word: t('delivery.programmes.directives'), to: '/directives' }}
      />
    );
  return (
    <>
      {summary && <p className={css.notes}>{summary}</p>}
      {directive && (
        <section>
          <h2>{t('delivery.programmes.issuedBy')}</h2>
          <ul className={css.steps}>
            <li>
              <Link to={`/directives/${directive.id}`}>
                <span className={css.code}>{directive.number}</span> {directive.title}
              </Link>
            </li>
          </ul>
        </section>
      )}
      <Steps head={t('delivery.programmes.leansOn')} steps={leansOn} />
      <Steps head={t('delivery.programmes.leanedOnBy')} steps={leanedOnBy} />
    </>
  );
}

function Steps({ head, steps }: { head: string; steps: TabProps['view']['leansOn'] }) {
  if (steps.length === 0) return null;
  return (
    <section style={{ marginTop: 24 }}>
      <h2>{head}</h2>
      <ul className={css.steps}>
        {steps.map((step) => (
          <li key={step.id}>
            <Link to={pageOf(step)}>
              {step.code && <span className={css.code}>{step.code}</span>} {step.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
