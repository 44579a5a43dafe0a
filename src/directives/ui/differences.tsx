import { Hint, useText, type Say } from '#web';
import css from './differences.module.css';
import type { Content } from './wire.ts';

const PARTS = ['number', 'type', 'issuer', 'issuedOn', 'title', 'summary', 'fields', 'audience'] as const;
type Part = (typeof PARTS)[number];

const WORDS: Record<Part, string> = {
  number: 'directives.number',
  type: 'directives.kind',
  issuer: 'directives.issuer',
  issuedOn: 'directives.issuedOn',
  title: 'directives.title',
  summary: 'directives.summary',
  fields: 'directives.fields',
  audience: 'directives.audience',
};

/** One part of an entry in words. */
function said(content: Content, part: Part, t: Say): string {
  if (part === 'type') return t(`directives.type.${content.type}`);
  if (part === 'audience') return t(`directives.audience.${content.audience}`);
  if (part === 'fields') return content.fields.map((field) => t(`organisation.field.${field}`)).join('; ');
  if (part === 'issuedOn') return content.issuedOn ? t.format.day(content.issuedOn) : '';
  return content[part];
}

/** Which parts of two entries differ. */
export function differing(one: Content, other: Content, t: Say): Part[] {
  return PARTS.filter((part) => said(one, part, t) !== said(other, part, t));
}

interface DifferencesProps {
  one: Content;
  other: Content;
  /** The words above the two. */
  heads: [string, string];
}

/** Two entries side by side, where they differ. */
export function Differences({ one, other, heads }: DifferencesProps) {
  const t = useText();
  const parts = differing(one, other, t);
  if (parts.length === 0) return <Hint>{t('directives.differences.none')}</Hint>;
  return (
    <table className={css.differences}>
      <thead>
        <tr>
          <th scope="col">{t('directives.differences.part')}</th>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part}>
            <th scope="row">{t(WORDS[part])}</th>
            <td>{said(one, part, t) || '–'}</td>
            <td>{said(other, part, t) || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
