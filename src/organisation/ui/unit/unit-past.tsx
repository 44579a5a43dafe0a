import { useText } from '#web';
import { ActLink, Illustrative, StepMarks, UnitLink } from '../marks.tsx';
import css from '../organisation.module.css';
import type { Unit } from '../wire.ts';

/** Where a unit came from, what came of it, and every act that touched it. */
export function UnitPast({ unit }: { unit: Unit }) {
  const t = useText();
  return (
    <>
      <Links title={t('organisation.ui.predecessors')} links={unit.predecessors} />
      <Links title={t('organisation.ui.successors')} links={unit.successors} />
      <section className={css.section}>
        <h2>{t('organisation.ui.history')}</h2>
        <ul className={css.list}>
          {unit.history.map(({ act, steps, before, after }) => (
            <li key={act.id}>
              <span className={css.entry}>
                <span className={css.date}>{t.format.day(act.holdsOn)}</span>
                <span>
                  <StepMarks steps={steps} />
                  {steps.includes('renamed') && before && (
                    <span className={css.soft}>
                      {' '}
                      {before.name} → {after.name}
                    </span>
                  )}
                  {steps.includes('moved') && after.parent && (
                    <span className={css.soft}>
                      {' '}
                      {t('organisation.ui.under', { name: after.parent.name })}
                    </span>
                  )}
                  {steps.includes('dissolved') && after.parent && (
                    <span className={css.soft}>
                      {' '}
                      {t('organisation.ui.heirIs', { name: after.parent.name })}
                    </span>
                  )}
                </span>
                <span className={css.aside}>
                  <ActLink act={act} />
                  {act.illustrative && <Illustrative />}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Links({ title, links }: { title: string; links: Unit['predecessors'] }) {
  const t = useText();
  if (links.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>
        {title} <span className={css.faint}>{t.format.number(links.length)}</span>
      </h2>
      <ul className={css.list}>
        {links.map(({ unit, share, act }) => (
          <li key={unit.id + act.id}>
            <span className={css.entry}>
              <span className={css.share} data-share={share}>
                {t(`organisation.share.${share}`)}
              </span>
              <UnitLink unit={unit} />
              <span className={css.aside}>
                <ActLink act={act} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
