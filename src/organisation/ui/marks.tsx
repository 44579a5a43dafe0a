import { Faint, Icon, Link, useText, type IconName } from '#web';
import css from './marks.module.css';
import type { ActName, Step, UnitName } from './wire.ts';

const SIGNS: Record<Step, IconName> = {
  founded: 'plus',
  renamed: 'edit',
  changed: 'sliders',
  moved: 'right',
  dissolved: 'close',
};

/** What happened to a unit, by sign and word. */
export function StepMarks({ steps }: { steps: Step[] }) {
  const t = useText();
  return (
    <span className={css.steps}>
      {steps.map((step) => (
        <span key={step} className={css.step} data-step={step}>
          <Icon name={SIGNS[step]} size={12} />
          {t(`organisation.step.${step}`)}
        </span>
      ))}
    </span>
  );
}

/** The name of a unit as a link to it as it was on a day. */
export function UnitThen({ unit, day }: { unit: UnitName; day: string }) {
  return (
    <Link to={`/units/${unit.id}`} search={{ asOf: day }}>
      {unit.name}
    </Link>
  );
}

/** The name of a unit as a link; ended ones say so. */
export function UnitLink({ unit }: { unit: UnitName }) {
  const t = useText();
  return (
    <span>
      <Link to={`/units/${unit.id}`}>{unit.name}</Link>
      {!unit.standing && <span className={css.ended}> {t('organisation.ui.ended')}</span>}
    </span>
  );
}

/** An act by its directive and day, as a link. */
export function ActLink({ act }: { act: ActName }) {
  const t = useText();
  return (
    <span>
      <Link to={`/organisation/acts/${act.id}`}>{act.directive}</Link>
      <Faint> · {t.format.day(act.holdsOn)}</Faint>
    </span>
  );
}

/** The code of a unit. */
export function Code({ children }: { children: string }) {
  return <span className={css.code}>{children}</span>;
}
