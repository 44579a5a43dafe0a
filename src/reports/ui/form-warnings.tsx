import { Notice, useText } from '#web';
import type { FormWarning } from './wire.ts';

const isDay = (value: string | number) => /^\d{4}-\d\d-\d\d$/.test(String(value));

/** What can be said of a document's form, as advice. */
export function FormWarnings({ warnings }: { warnings: FormWarning[] }) {
  const t = useText();
  if (!warnings.length) return null;
  return (
    <Notice icon="note" tone="claimed" live>
      <strong>{t('reports.form')}</strong>
      <ul>
        {warnings.map(({ code, values }) => (
          <li key={code}>
            {t(
              `reports.form.${code}`,
              Object.fromEntries(
                Object.entries(values).map(([name, value]) => [
                  name,
                  isDay(value) ? t.format.day(String(value)) : value,
                ]),
              ),
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
