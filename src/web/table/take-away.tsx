import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../api.ts';
import { Icon } from '../icons.tsx';
import { useMaybeMe, usePost } from '../me.tsx';
import { useAsOf } from '../moving.tsx';
import { sentenceOf } from '../parts/failure.tsx';
import { saveFile } from '../save-file.ts';
import { tell } from '../told.ts';
import { useText } from '../text.tsx';
import { csvOf } from './csv.ts';
import type { WholeReading } from './rows.ts';
import type { Heading, Sheet } from './sheet.ts';
import css from './table-tools.module.css';
import type { Made, Wanted } from './workbook.worker.ts';

interface TakeAwayProps {
  /** The file's name, without its ending. */
  name: string;
  /** What the table holds. */
  label: string;
  /** What it was narrowed to, in words. */
  about?: string[] | undefined;
  /** The table as it is shown. */
  sheet: (reading: WholeReading) => Promise<Sheet>;
}

const KINDS = ['csv', 'xlsx'] as const;
type Kind = (typeof KINDS)[number];

/** Takes a table away as CSV or XLSX; a long one is read to its end first, which can be stopped. */
export function TakeAway(props: TakeAwayProps) {
  const t = useText();
  const { count, take, stop } = useTaking(props);
  if (count !== null) {
    return (
      <span className={css.taking} role="status">
        {count > 0 ? t('web.table.taking.read', { count }) : t('web.table.taking')}
        <button type="button" className={css.take} onClick={stop}>
          {t('web.cancel')}
        </button>
      </span>
    );
  }
  return (
    <span className={css.files}>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={css.take}
          title={t(`web.table.${kind}`)}
          onClick={() => void take(kind)}
        >
          <Icon name="download" size={14} />
          {kind.toUpperCase()}
        </button>
      ))}
    </span>
  );
}

/** What stands above the table in its file: what it holds, whose it is, as of which day, what it was narrowed to. */
function useHeading({ label, about = [] }: TakeAwayProps): Heading {
  const t = useText();
  const { asOf } = useAsOf();
  const { post } = usePost();
  const workspace = useMaybeMe()?.workspace.name;
  const day = t('web.asOf.printed', { day: t.format.day(asOf) });
  const whose = [post?.unitName ?? workspace, day].filter(Boolean).join(' · ');
  const narrowed = about.filter(Boolean).join('; ');
  const lines = narrowed ? [whose, t('web.table.narrowedTo', { words: narrowed })] : [whose];
  return { label: label.charAt(0).toUpperCase() + label.slice(1), about: lines, language: t.language };
}

/** Making a file: how many rows were read so far (null: none is being made), beginning, stopping. */
function useTaking(props: TakeAwayProps) {
  const { name, sheet } = props;
  const t = useText();
  const { asOf } = useAsOf();
  const heading = useHeading(props);
  const [count, setCount] = useState<number | null>(null);
  const work = useRef<AbortController | null>(null);
  const stop = (): void => {
    work.current?.abort();
    work.current = null;
    setCount(null);
  };
  useEffect(() => () => work.current?.abort(), []);
  const take = async (kind: Kind): Promise<void> => {
    const { signal } = (work.current = new AbortController());
    setCount(0);
    try {
      const taken = await sheet({ signal, told: (read) => signal.aborted || setCount(read) });
      const file =
        kind === 'csv'
          ? new Blob([csvOf(taken, t.language)], { type: 'text/csv;charset=utf-8' })
          : await workbook(taken, heading, signal);
      if (!signal.aborted) saveFile(`${name} ${asOf}.${kind}`, file);
    } catch (error) {
      if (!signal.aborted)
        tell(error instanceof ApiProblem ? sentenceOf(error, t) : t('problem.web.unexpected'));
    }
    if (!signal.aborted) stop();
  };
  return { count, take, stop };
}

/** Has the workbook made beside the page. @throws Error if it could not be made */
function workbook(sheet: Sheet, heading: Heading, signal: AbortSignal): Promise<Blob> {
  const maker = new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });
  const made = new Promise<Blob>((resolve, reject) => {
    maker.onmessage = ({ data }: MessageEvent<Made>) =>
      'workbook' in data ? resolve(data.workbook) : reject(new Error(data.fault));
    maker.onerror = () => reject(new Error('The workbook could not be made'));
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  maker.postMessage([sheet, heading] satisfies Wanted);
  return made.finally(() => maker.terminate());
}
