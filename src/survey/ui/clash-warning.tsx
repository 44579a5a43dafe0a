import { useDebouncedValue } from '@mantine/hooks';
import { Link, Notice, useRead, useText } from '#web';
import { daysAfter } from '#delivery/ui';
import { whenText } from './standing.tsx';
import type { SessionClash } from './wire.ts';

interface ClashWarningProps {
  host: string | null;
  delegation: string;
  heldOn: string | null;
  travelDays: number;
  /** The session that is being planned, where it is there already. */
  except?: string | undefined;
}

interface InspectionClash {
  inspection: { id: string; title: string; startsOn: string; endsOn: string };
}

/** Warns that the host is visited twice in the same weeks, or the delegation is elsewhere; it may be planned all the same. */
export function ClashWarning({ host, delegation, heldOn, travelDays, except }: ClashWarningProps) {
  const t = useText();
  const [asked] = useDebouncedValue(JSON.stringify({ host, heldOn, travelDays }), 300);
  const settled = JSON.parse(asked) as { host: string | null; heldOn: string | null; travelDays: number };
  const whole = settled.host !== null && settled.heldOn !== null;
  const sessions = useRead<{ rows: SessionClash[] }>(
    whole ? '/survey-clashes' : null,
    whole ? { ...settled, delegation, except } : {},
  );
  const inspections = useRead<{ rows: InspectionClash[] }>(
    whole ? '/inspection-clashes' : null,
    whole ? { units: settled.host, from: settled.heldOn, to: daysAfter(settled.heldOn!, 0) } : {},
  );
  const rows = sessions.data?.rows ?? [];
  const visits = inspections.data?.rows ?? [];
  if (!whole || rows.length + visits.length === 0) return null;
  return (
    <Notice icon="warning" tone="returned" live>
      {t('survey.clashes')}
      <ul>
        {rows.map(({ why, session }) => (
          <li key={session.id}>
            {t(`survey.clash.${why}`)}:{' '}
            <Link to={`/surveys/sessions/${session.id}`} target="_blank">
              {session.title}
            </Link>{' '}
            ({whenText(session, t)})
          </li>
        ))}
        {visits.map(({ inspection }) => (
          <li key={inspection.id}>
            {t('survey.clash.inspection')}:{' '}
            <Link to={`/inspection/inspections/${inspection.id}`} target="_blank">
              {inspection.title}
            </Link>{' '}
            ({t.format.day(inspection.startsOn)} – {t.format.day(inspection.endsOn)})
          </li>
        ))}
      </ul>
    </Notice>
  );
}
