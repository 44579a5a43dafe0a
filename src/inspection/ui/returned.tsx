import { Notice, useText } from '#web';
import type { InspectionRow } from './wire.ts';

interface ReturnedProps {
  /** One inspection, or those of a plan. */
  rows: InspectionRow[];
  /** Whose draft it is again: the others read it until it is written anew. */
  writes: boolean;
}

/** Who sent it back, on which day and why, and what becomes of it; each reason once, with how many it is about. */
export function Returned({ rows, writes }: ReturnedProps) {
  const t = useText();
  const reasons = new Map<string, InspectionRow['returned'][]>();
  for (const { returned } of rows)
    if (returned) {
      const key = JSON.stringify(returned);
      reasons.set(key, [...(reasons.get(key) ?? []), returned]);
    }
  if (reasons.size === 0) return null;
  return (
    <Notice icon="undo" tone="returned">
      {[...reasons].map(([key, of]) => {
        const { unit, holdsOn, reason } = of[0]!;
        const said = { unit: unit.name, day: t.format.day(holdsOn), count: of.length };
        return (
          <p key={key}>
            <strong>{t(`inspection.returned.${rows.length > 1 ? 'some' : 'one'}`, said)}</strong> {reason}
          </p>
        );
      })}
      <p>{t(`inspection.returned.${writes ? 'mend' : 'wait'}`)}</p>
    </Notice>
  );
}
