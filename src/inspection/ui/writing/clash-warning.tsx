import { useDebouncedValue } from '@mantine/hooks';
import { useRead } from '#web';
import { Clashes } from '../clashes.tsx';
import type { Clash } from '../wire.ts';

interface ClashWarningProps {
  units: { id: string }[];
  startsOn: string | null;
  endsOn: string | null;
  /** The inspection that is being revised. */
  except?: string | undefined;
}

/** Warns while it is being planned that a unit would be visited twice in the same weeks; it may be saved all the same. */
export function ClashWarning({ units, startsOn, endsOn, except }: ClashWarningProps) {
  const [asked] = useDebouncedValue(
    JSON.stringify({ units: units.map(({ id }) => id), from: startsOn, to: endsOn }),
    400,
  );
  const { from, to, ...of } = JSON.parse(asked) as {
    units: string[];
    from: string | null;
    to: string | null;
  };
  const complete = of.units.length > 0 && from !== null && to !== null && from <= to;
  const reading = useRead<{ rows: Clash[] }>(
    complete ? '/inspection-clashes' : null,
    complete ? { units: of.units, from, to, except } : {},
  );
  if (!complete || !reading.data) return null;
  return <Clashes clashes={reading.data.rows} planned />;
}
