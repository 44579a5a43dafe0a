import { ComparedValue, ComparedWords, Entries, Entry, EntryDetail, Paragraphs, useText } from '#web';
import css from './outline-changes.module.css';
import type { OutlineDifference } from './wire.ts';

type Words = ReturnType<typeof useText>;
type Line = OutlineDifference['lines'][number];

/** What a later wording of an outline changed, section by section, with the words. */
export function OutlineChanges({ rows }: { rows: OutlineDifference[] }) {
  const t = useText();
  return (
    <Entries label={t('review.difference')} lead={96}>
      {rows.map((row) => (
        <OutlineChange key={`${row.what} ${(row.after ?? row.before)!.id}`} row={row} />
      ))}
    </Entries>
  );
}

function OutlineChange({ row }: { row: OutlineDifference }) {
  const t = useText();
  const { what, before, after } = row;
  const section = (after ?? before)!;
  return (
    <Entry lead={t(`review.difference.${what}`)} over={what === 'removed'}>
      <strong>{[section.number, section.title].filter(Boolean).join(' ')}</strong>
      {what === 'added' && <EntryDetail>{t(`review.kind.${section.kind}`)}</EntryDetail>}
      {what === 'added' && section.prompt && <Paragraphs text={section.prompt} />}
      {what === 'moved' && <EntryDetail>{placeWords(t, row)}</EntryDetail>}
      <ChangedParts row={row} />
    </Entry>
  );
}

function placeWords(t: Words, { from, to }: OutlineDifference): string {
  if (from === to) return t('review.difference.order');
  const top = t('review.section.top');
  return t('review.difference.groups', { from: from ?? top, to: to ?? top });
}

/** What a section says otherwise: its words, its table, its list. */
export function ChangedParts({
  row: { before, after, parts, words, lines, list },
}: {
  row: OutlineDifference;
}) {
  const t = useText();
  if (!before || !after) return null;
  return (
    <>
      {parts.includes('kind') && (
        <EntryDetail>
          {t('review.section.kind')}:{' '}
          <ComparedValue before={t(`review.kind.${before.kind}`)} after={t(`review.kind.${after.kind}`)} />
        </EntryDetail>
      )}
      {parts.includes('field') && (
        <EntryDetail>
          {t('review.section.field')}:{' '}
          <ComparedValue before={fieldWords(t, before)} after={fieldWords(t, after)} />
        </EntryDetail>
      )}
      {words.map(({ part, paragraphs }) => (
        <div key={part}>
          <EntryDetail>{t(`review.section.${part}`)}</EntryDetail>
          <ComparedWords paragraphs={paragraphs} />
        </div>
      ))}
      {list && <ChangedList list={list} />}
      {lines.length > 0 && (
        <div>
          <EntryDetail>{t('review.section.table')}</EntryDetail>
          <ul className={css.lines}>
            {lines.map((line) => (
              <li key={`${line.of} ${line.what} ${line.label}`}>
                <ChangedLine line={line} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function fieldWords(t: Words, { field }: NonNullable<OutlineDifference['after']>): string {
  return t(field ? `organisation.field.${field}` : 'review.section.field.none');
}

function ChangedList({ list }: { list: NonNullable<OutlineDifference['list']> }) {
  const t = useText();
  const named = (kinds: typeof list.in) => kinds.map((kind) => t(`review.insight.${kind}`)).join(', ');
  return (
    <EntryDetail>
      {t('review.section.insights')}: <ComparedValue before={named(list.out)} after={named(list.in)} />{' '}
      {list.provision !== null &&
        t(list.provision ? 'review.difference.provision' : 'review.difference.noProvision')}
    </EntryDetail>
  );
}

function ChangedLine({ line: { of, what, label, parts } }: { line: Line }) {
  const t = useText();
  return (
    <>
      {t(`review.difference.line.${of}.${what}`, { label })}
      {parts.map(({ part, before, after }, n) => (
        <span key={part}>
          {n === 0 ? ': ' : '; '}
          {t(`review.table.${part}`)}{' '}
          {typeof (before ?? after) === 'boolean' ? (
            t(after === true ? 'review.difference.yes' : 'review.difference.no')
          ) : (
            <ComparedValue before={valueWords(t, part, before)} after={valueWords(t, part, after)} />
          )}
        </span>
      ))}
    </>
  );
}

function valueWords(
  t: Words,
  part: Line['parts'][number]['part'],
  value: Line['parts'][number]['after'],
): string {
  if (value === null) return t('review.difference.nothing');
  if (part === 'type') return t(`review.type.${String(value)}`);
  if (part === 'rollUp') return t(`review.rollUp.${String(value)}`);
  return typeof value === 'number' ? t.format.number(value) : String(value);
}
