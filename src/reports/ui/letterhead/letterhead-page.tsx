import { useDebouncedValue } from '@mantine/hooks';
import { Fact, Facts, PageHead, Read, useForm, useParam, useRead, useText } from '#web';
import { FormWarnings } from '../form-warnings.tsx';
import type { Letterhead, LetterheadSample } from '../wire.ts';
import { FirstPage } from './first-page.tsx';
import { LetterheadForm, NEEDED, missingIn } from './letterhead-form.tsx';
import css from './letterhead.module.css';

/** How a unit's documents are headed: by which rules, what it is called, its letters, where it sits, beside what that makes. */
export default function LetterheadPage() {
  const id = useParam('id');
  const reading = useRead<Letterhead>(`/letterheads/${id}`);
  return (
    <Read of={reading}>{(letterhead) => <Page key={letterhead.revision} letterhead={letterhead} />}</Read>
  );
}

const TYPING = 300;

function Page({ letterhead }: { letterhead: Letterhead }) {
  const t = useText();
  const { unit, content, can } = letterhead;
  const written = useForm<Letterhead['content'], { id: string }>({ start: content, missingIn });
  const [shown] = useDebouncedValue(written.form, TYPING);
  const { sizes, lengths, ...words } = shown;
  const sample = useRead<LetterheadSample>('/letterhead-sample', {
    ...{ ...words, sizes: pairsOf(sizes), lengths: pairsOf(lengths) },
  });
  return (
    <>
      <PageHead
        eyebrow={t('reports.letterhead')}
        title={unit.name}
        description={<Standing letterhead={letterhead} rule={sample.data?.rule ?? letterhead.rule} />}
        print={false}
      />
      <div className={css.beside}>
        {can['edit'] ? (
          <LetterheadForm {...{ letterhead, written }} sample={sample.data} />
        ) : (
          <Facts>
            {(['superior', ...NEEDED] as const).map((name) => (
              <Fact key={name} word={t(`reports.letterhead.${name}`)}>
                {content[name] ?? '–'}
              </Fact>
            ))}
          </Facts>
        )}
        <div className={css.sample}>
          <Read of={sample}>
            {(made) => (
              <>
                <FirstPage sample={made} />
                <FormWarnings warnings={made.warnings} />
              </>
            )}
          </Read>
        </div>
      </div>
    </>
  );
}

const pairsOf = (set: Record<string, number | undefined>) =>
  Object.entries(set).map(([name, value]) => `${name}:${value}`);

/** By which rule, and who set it last. */
function Standing({ letterhead: { changed }, rule }: { letterhead: Letterhead; rule: string }) {
  const t = useText();
  return (
    <>
      {t('reports.letterhead.rule', { rule })}
      {' · '}
      {changed
        ? t('reports.letterhead.changed', { by: changed.by ?? '–', at: t.format.moment(changed.at) })
        : t('reports.letterhead.customary')}
    </>
  );
}
