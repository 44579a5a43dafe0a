import { useDebouncedValue } from '@mantine/hooks';
import { Link, Notice, useRead, useText } from '#web';
import type { Content, Warning } from './wire.ts';

/** Says while typing that the number stands in the registry already; a warning, since it may well be another paper. */
export function SameNumber({ content, except }: { content: Content; except?: string }) {
  const t = useText();
  const [settled] = useDebouncedValue(content, 400);
  const number = settled.number.trim();
  const issuer = settled.issuer.trim();
  const ready = number !== '' && issuer !== '' && settled.issuedOn !== '';
  const found = useRead<{ warnings: Warning[] }>(ready ? '/directives/same-number' : null, {
    number,
    issuer,
    issuedOn: settled.issuedOn,
    except,
  });
  const warnings = ready ? (found.data?.warnings ?? []) : [];
  if (warnings.length === 0) return null;
  return (
    <Notice icon="warning" tone="claimed" live>
      <ul>
        {warnings.map(({ code, directive }) => (
          <li key={directive.id}>
            {t(`directives.warning.${code.split('.')[1]}`, { day: t.format.day(directive.issuedOn) })}{' '}
            <Link to={`/directives/${directive.id}`} target="_blank">
              {directive.number} – {directive.title}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
