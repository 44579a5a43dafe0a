import { StateSign, useText, type StateName } from '#web';

/** The sign of each state: what a unit claims and what those above confirmed are apart, as in counts. */
const SIGNS: Record<string, StateName> = {
  draft: 'in_progress',
  approved: 'in_progress',
  submitted: 'claimed',
  returned: 'returned',
  accepted: 'verified',
};

/** Where a report stands, by sign and word. */
export function ReportState({ state }: { state: string }) {
  const t = useText();
  const sign = SIGNS[state];
  return (
    <span>
      {sign && <StateSign state={sign} />} {t(`reports.state.${state}`)}
    </span>
  );
}
