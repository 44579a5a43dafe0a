import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Entries, Entry, EntryDetail, Link, Read, ReasonAct, useAsOf, useRead, useText } from '#web';
import { AdoptDialog, EnactDialog } from './adopt-dialogs.tsx';
import { Numbers } from './pieces.tsx';
import type { Drafts as Page, Drive } from '../wire.ts';

type Shown = 'adopt' | 'enact' | 'back';

/** The drafts of the text: the base, what each took in, and what an act made of the last. */
export function Drafts({ drive }: { drive: Drive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [shown, show] = useState<Shown | null>(null);
  const reading = useRead<Page>(`/amendment-drives/${drive.id}/drafts`, { asOf });
  const to = `/amendments/${drive.id}?view=amendments`;
  return (
    <Read of={reading}>
      {({ rows, can }) => (
        <>
          <Acts can={can} show={show} />
          <Entries label={t('amendments.tab.drafts')}>
            {rows.map(({ id, number, title, holdsOn, by, versionId, adopted }) => (
              <Entry key={number} lead={holdsOn ? t.format.day(holdsOn) : ''}>
                <strong>{id ? title : t('amendments.drafts.base')}</strong>
                <EntryDetail>
                  {by}
                  {versionId && drive.statute && (
                    <Link to={`/statutes/${drive.statute.id}?version=${versionId}`}>
                      {t(id ? 'amendments.drafts.enacted' : 'amendments.drafts.version')}
                    </Link>
                  )}
                </EntryDetail>
                {adopted.length > 0 && (
                  <EntryDetail>
                    {t('amendments.drafts.adopted')}{' '}
                    <Numbers
                      numbers={adopted.map((one) => String(one.number))}
                      linkOf={(name) =>
                        `${to}&amendment=${adopted.find((one) => String(one.number) === name)?.id}`
                      }
                    />
                  </EntryDetail>
                )}
              </Entry>
            ))}
          </Entries>
          <p>
            <Link to={`${to}&needs=hand`}>{t('amendments.drafts.by-hand')}</Link>
          </p>
          {shown === 'adopt' && (
            <AdoptDialog drive={drive} next={rows.length + 1} onClose={() => show(null)} />
          )}
          {shown === 'back' && (
            <ReasonAct
              path={`/amendment-drives/${drive.id}/drafts/take-back`}
              title={t('amendments.take-back')}
              detail={t('amendments.take-back.detail')}
              verb={t('amendments.take-back')}
              said={t('amendments.saved')}
              onDone={() => show(null)}
              onClose={() => show(null)}
            />
          )}
          {shown === 'enact' && <EnactDialog drive={drive} onClose={() => show(null)} />}
        </>
      )}
    </Read>
  );
}

interface ActsProps {
  can: Page['can'];
  show: (one: Shown) => void;
}

function Acts({ can, show }: ActsProps) {
  const t = useText();
  if (!can['adopt'] && !can['enact']) return null;
  return (
    <Group mb={12}>
      {can['adopt'] && (
        <Button size="xs" onClick={() => show('adopt')}>
          {t('amendments.adopt')}
        </Button>
      )}
      {can['enact'] && (
        <Button size="xs" variant="default" onClick={() => show('enact')}>
          {t('amendments.enact')}
        </Button>
      )}
      {can['takeBack'] && (
        <Button size="xs" variant="default" onClick={() => show('back')}>
          {t('amendments.take-back')}
        </Button>
      )}
    </Group>
  );
}
