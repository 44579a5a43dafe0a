import { Button } from '@mantine/core';
import { EntryDetail, Entries, Entry, Hint, Icon, Link, Section, useRead, useText, type Say } from '#web';
import { valuedOf } from './rules.ts';
import type { Minutes, MinutesContent, Session } from './wire.ts';

/** "5 bài học, 8 mô hình": what was valued, counted. */
export function valuedText(assessments: MinutesContent['assessments'], t: Say): string {
  return valuedOf(assessments)
    .map(({ kind, count }) =>
      t('survey.valued.of', {
        count: t.format.number(count),
        kind: t(`review.insight.${kind}`).toLowerCase(),
      }),
    )
    .join(', ');
}

/** What the minutes come to: statements, what was valued, each approval; and the way to them. */
export function MinutesSummary({ session }: { session: Session }) {
  const t = useText();
  const reading = useRead<Minutes>(`/survey-sessions/${session.id}/minutes`);
  const minutes = reading.data;
  const shown = minutes?.approved ?? minutes?.draft;
  if (!minutes || !shown || session.state === 'draft' || session.state === 'cancelled') return null;
  const valued = valuedText(shown.assessments, t);
  return (
    <Section
      title={t('survey.minutes')}
      count={shown.statements.length}
      act={
        <Button
          size="compact-md"
          variant="default"
          leftSection={<Icon name="document" size={14} />}
          {...{ component: Link, to: `/surveys/sessions/${session.id}/minutes` }}
        >
          {t(minutes.can['write'] ? 'survey.minutes.open' : 'survey.minutes.read')}
        </Button>
      }
    >
      {valued && <p>{t('survey.valued', { what: valued })}</p>}
      {minutes.versions.length === 0 && <Hint>{t('survey.minutes.unapproved')}</Hint>}
      <Entries>
        {minutes.versions.map(({ number, holdsOn, by, checksum }) => (
          <Entry key={number} lead={t.format.day(holdsOn)}>
            <strong>{t('survey.minutes.version', { number })}</strong>
            <EntryDetail>{[by, `SHA-256 ${checksum.slice(0, 12)}…`].filter(Boolean).join(' · ')}</EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}
