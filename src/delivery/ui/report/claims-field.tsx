import { Checkbox, Input } from '@mantine/core';
import { DayField, Hint, State, useText, type FaultOf } from '#web';
import type { Milestone, Undertaking } from '../undertaking/wire.ts';
import css from './claims-field.module.css';
import { WHOLE, type ClaimGiven, type ReportForm } from './form.ts';
import { isDoneState, mayBeClaimed } from './standing.ts';

interface ClaimsFieldProps {
  undertaking: Undertaking;
  form: ReportForm;
  today: string;
  onChange: (claims: ReportForm['claims']) => void;
  fault: FaultOf;
}

/** What the unit claims to be done, milestone by milestone and as a whole, each with its day. */
export function ClaimsField({ undertaking, form, today, onChange, fault }: ClaimsFieldProps) {
  const t = useText();
  const open = undertaking.milestones.filter((one) => mayBeClaimed(one.state) && !form.claims[one.id]?.done);
  const give = (key: string) => (claim: ClaimGiven) => onChange({ ...form.claims, [key]: claim });
  return (
    <fieldset className={css.claims}>
      <legend>{t('delivery.report.claims.question')}</legend>
      {undertaking.milestones.map((one) => (
        <Claim
          key={one.id}
          subject={one}
          words={one.title}
          claim={form.claims[one.id]}
          form={form}
          today={today}
          onChange={give(one.id)}
        />
      ))}
      <Claim
        subject={undertaking}
        words={t('delivery.report.whole', { kind: t(`delivery.kind.${undertaking.kind}`).toLowerCase() })}
        claim={form.claims[WHOLE]}
        form={form}
        today={today}
        onChange={give(WHOLE)}
        strong
      />
      {form.claims[WHOLE]?.done && open.length > 0 && (
        <Hint>{t('delivery.report.whole.openMilestones', { count: open.length })}</Hint>
      )}
      {fault('claims').error && <Input.Error>{fault('claims').error}</Input.Error>}
    </fieldset>
  );
}

interface ClaimProps {
  subject: Pick<Milestone, 'dueOn' | 'state' | 'late' | 'doneOn'>;
  words: string;
  claim: ClaimGiven | undefined;
  form: ReportForm;
  today: string;
  onChange: (claim: ClaimGiven) => void;
  strong?: boolean;
}

/** One claim: done or not, and on which day. What counts as done already, or is laid aside, is not asked again. */
function Claim({ subject, words, claim, form, today, onChange, strong = false }: ClaimProps) {
  const t = useText();
  const done = claim?.done ?? false;
  const { state, dueOn, doneOn } = subject;
  const due = dueOn && t('delivery.report.due', { day: t.format.day(dueOn) });
  const since = isDoneState(state) && doneOn && t('delivery.report.doneOn', { day: t.format.day(doneOn) });
  const beside = state && (
    <span className={css.claimState}>
      <State state={state} late={subject.late} />
    </span>
  );
  if (!mayBeClaimed(state)) {
    return (
      <div className={css.claim} data-settled="" data-strong={strong || undefined}>
        <span>
          {words}
          <span className={css.claimDetail}>{[due, since].filter(Boolean).join(' · ')}</span>
        </span>
        {beside}
      </div>
    );
  }
  return (
    <div className={css.claim} data-strong={strong || undefined}>
      <Checkbox
        label={words}
        description={due}
        checked={done}
        onChange={(event) =>
          onChange({
            done: event.currentTarget.checked,
            doneOn: event.currentTarget.checked ? form.holdsOn : null,
          })
        }
      />
      {done ? (
        <div className={css.claimDay}>
          <DayField
            label={t('delivery.report.doneDay')}
            value={claim?.doneOn ?? form.holdsOn}
            max={today}
            onChange={(day) => onChange({ done: true, doneOn: day })}
          />
        </div>
      ) : (
        beside
      )}
    </div>
  );
}
