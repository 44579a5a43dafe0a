import { Fact, Facts, Link, useText } from '#web';
import type { Directive } from './wire.ts';

/** What the registry says of a directive, in short. */
export function DirectiveFacts({ directive }: { directive: Directive }) {
  const t = useText();
  const { number, issuer, issuedOn, owner, fields, audience } = directive;
  return (
    <Facts>
      <Fact word={t('directives.number')}>{number}</Fact>
      <Fact word={t('directives.issuer')}>
        <Link to="/directives" search={{ issuer }}>
          {issuer}
        </Link>
      </Fact>
      <Fact word={t('directives.issuedOn')}>{t.format.day(issuedOn)}</Fact>
      <Fact word={t('directives.owner')}>{owner.name}</Fact>
      {fields.length > 0 && (
        <Fact word={t('directives.fields')}>
          {fields.map((field) => t(`organisation.field.${field}`)).join('; ')}
        </Fact>
      )}
      <Fact word={t('directives.audience')}>{t(`directives.audience.${audience}`)}</Fact>
    </Facts>
  );
}
