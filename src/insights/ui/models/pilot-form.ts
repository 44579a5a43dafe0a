import { emptyOf, newKey, type Choice, type Missing } from '#web';

/** A pilot as it is being written. */
export interface PilotForm {
  unitId: string;
  title: string;
  number: string;
  criteria: { key: string; text: string; target: string }[];
  units: { key: string; unit: Choice | null }[];
  startsOn: string | null;
  endsOn: string | null;
}

/** A criterion in which nothing is written yet. */
export const criterion = (): PilotForm['criteria'][number] => ({ key: newKey(), text: '', target: '' });
/** A place for a unit. */
export const place = (): PilotForm['units'][number] => ({ key: newKey(), unit: null });

/** What is missing, by the server's name of the field. */
export function missingIn({ title, number, startsOn, endsOn, criteria, units }: PilotForm): Missing {
  return {
    ...emptyOf(
      { title, number, startsOn, endsOn },
      {
        ...{ title: 'insights.words.missing', number: 'insights.words.missing' },
        ...{ startsOn: 'insights.day.missing', endsOn: 'insights.day.missing' },
      },
    ),
    ...(criteria.length && criteria.every(({ text, target }) => text.trim() && target.trim())
      ? {}
      : { criteria: 'insights.pilot.criteria.missing' }),
    ...(units.some(({ unit }) => unit) ? {} : { units: 'insights.pilot.units.missing' }),
  };
}

/** What is sent. */
export function bodyOf({ criteria, units, ...given }: PilotForm): object {
  return {
    ...given,
    criteria: criteria.map(({ text, target }) => ({ text: text.trim(), target: target.trim() })),
    units: units.flatMap(({ unit }) => unit?.id ?? []),
  };
}
