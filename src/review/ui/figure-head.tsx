import { useText } from '#web';
import type { FigurePlace } from '../figures.ts';

/** Neighbours under one heading together. */
function groupsOf(places: FigurePlace[]): { key: string; word: string; span: number }[] {
  const groups: { key: string; word: string; span: number }[] = [];
  for (const { key, column, year } of places) {
    const word = column.group || (year === null ? '' : column.label);
    const last = groups.at(-1);
    if (last && last.word === word && word) last.span += 1;
    else groups.push({ key, word, span: 1 });
  }
  return groups;
}

/** The headings of a table of figures: groups above, columns or years below. */
export function FigureHead({ places }: { places: FigurePlace[] }) {
  const t = useText();
  const groups = groupsOf(places);
  return (
    <thead>
      {groups.some(({ word }) => word) && (
        <tr>
          <td />
          {groups.map(({ key, word, span }) => (
            <th key={key} colSpan={span} scope={word ? 'colgroup' : undefined}>
              {word}
            </th>
          ))}
        </tr>
      )}
      <tr>
        <th scope="col">{t('review.figures.row')}</th>
        {places.map(({ key, column, year }) => (
          <th key={key} scope="col">
            {year !== null && !column.group ? year : column.label}
            {year !== null && column.group ? ` ${year}` : ''}
            {column.measure && <small>{column.measure}</small>}
          </th>
        ))}
      </tr>
    </thead>
  );
}
