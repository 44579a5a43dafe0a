import { ListFiles, useText, type FileColumn, type Say } from '#web';
import css from './changed-pair.module.css';
import { NumberLink } from './number.tsx';
import { partLink, partOf, type Count, type Part, type Question } from './questions.ts';

const PARTS: Part[] = [
  'total',
  'done',
  'verified',
  'claimed',
  'in_progress',
  'planned',
  'returned',
  'suspended',
  'cancelled',
  'late',
  'doneOnTime',
  'doneLate',
];

interface OnDay {
  day: string;
  count: Count;
}

/** A difference with its sign; a real minus, so that it reads as a number. */
function signed(difference: number, written: (value: number) => string): string {
  if (difference === 0) return '–';
  return difference > 0 ? `+${written(difference)}` : `−${written(-difference)}`;
}

/** The same for files: the differences as numbers. */
function fileColumns(from: OnDay, to: OnDay, t: Say): FileColumn<Part>[] {
  return [
    { head: t('delivery.counts.number'), value: (part) => t(`overview.part.${part}`) },
    { head: t.format.day(from.day), value: (part) => partOf(from.count, part) },
    { head: t.format.day(to.day), value: (part) => partOf(to.count, part) },
    {
      head: t('delivery.counts.difference'),
      value: (part) => partOf(to.count, part) - partOf(from.count, part),
    },
  ];
}

interface ChangedPairProps {
  from: OnDay;
  to: OnDay;
  question: Question;
  /** What is compared, in words. */
  about: string[];
}

/** Two counts beside each other and what lies between them; each number opens to its list on its own day. */
export function ChangedPair({ from, to, question, about }: ChangedPairProps) {
  const t = useText();
  const number = t.format.number;
  return (
    <div>
      <ListFiles
        file={t('delivery.counts.pair')}
        label={t('delivery.counts.pair')}
        about={about}
        rows={PARTS}
        columns={fileColumns(from, to, t)}
      />
      <table className={css.pair} aria-label={t('delivery.counts.pair')}>
        <thead>
          <tr>
            <th scope="col">{t('delivery.counts.number')}</th>
            <th scope="col">{t.format.day(from.day)}</th>
            <th scope="col">{t.format.day(to.day)}</th>
            <th scope="col">{t('delivery.counts.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {PARTS.map((part) => {
            const [was, is] = [partOf(from.count, part), partOf(to.count, part)];
            return (
              <tr key={part} data-sum={part === 'total' || part === 'done' || undefined}>
                <th scope="row">{t(`overview.part.${part}`)}</th>
                {[[from.day, was] as const, [to.day, is] as const].map(([day, value]) => (
                  <td key={day}>
                    <NumberLink value={value} to={partLink(question, part)} on={day} />
                  </td>
                ))}
                <td className={part === 'late' && is > was ? css.worse : undefined}>
                  {signed(is - was, number)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
