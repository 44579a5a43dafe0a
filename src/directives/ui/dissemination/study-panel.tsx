import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  Entries,
  Entry,
  EntryDetail,
  Fact,
  Facts,
  Fold,
  Icon,
  Notice,
  Paragraphs,
  Read,
  ReasonAct,
  SidePanel,
  useAsOf,
  useRead,
  useText,
} from '#web';
import { endedWords } from '../ended.ts';
import type { Study } from '../wire.ts';
import { ReviseStudyDialog } from './study-dialog.tsx';

/** One session beside the list: what was recorded of it, how it read before, what may be done with it. */
export function StudyPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { asOf } = useAsOf();
  const reading = useRead<Study>(`/studies/${id}`, { asOf });
  const [verb, choose] = useState<'revise' | 'withdraw' | null>(null);
  const study = reading.data;
  const verbs = (['revise', 'withdraw'] as const).filter((one) => study?.can[one]);
  return (
    <SidePanel
      open
      title={study?.unit.name ?? t('directives.study.one')}
      onClose={onClose}
      foot={
        verbs.length > 0 &&
        verbs.map((one) => (
          <Button
            key={one}
            size="compact-md"
            variant={one === 'revise' ? 'filled' : 'default'}
            onClick={() => choose(one)}
          >
            {t(`directives.study.${one}`)}
          </Button>
        ))
      }
    >
      <Read of={reading}>{(read) => <StudyDetail study={read} />}</Read>
      {verb === 'revise' && study && <ReviseStudyDialog study={study} onClose={() => choose(null)} />}
      {verb === 'withdraw' && (
        <ReasonAct
          path={`/studies/${id}/withdraw`}
          title={t('directives.study.withdraw.title')}
          detail={t('directives.study.withdraw.detail')}
          verb={t('directives.study.withdraw')}
          said={t('directives.study.withdraw.done')}
          onDone={() => choose(null)}
          onClose={() => choose(null)}
        />
      )}
    </SidePanel>
  );
}

function StudyDetail({ study }: { study: Study }) {
  const t = useText();
  const { heldOn, form, invited, present, materials, files, note, withdrawn, changedAt, by, former } = study;
  return (
    <>
      {withdrawn && <Notice tone="late">{endedWords('directives.study.withdrawn', withdrawn, t)}</Notice>}
      <Facts>
        <Fact word={t('directives.study.heldOn')}>{t.format.day(heldOn)}</Fact>
        <Fact word={t('directives.study.form')}>{t(`directives.study.form.${form}`)}</Fact>
        <Fact word={t('directives.study.invited')}>{t.format.number(invited)}</Fact>
        <Fact word={t('directives.study.present')}>{t.format.number(present)}</Fact>
        {materials && (
          <Fact word={t('directives.study.materials')} wide>
            {materials}
          </Fact>
        )}
      </Facts>
      <Entries lead={14} label={t('directives.study.materials')}>
        {files.map(({ fileId, name }) => (
          <Entry key={fileId} lead={<Icon name="attach" size={14} />}>
            <a href={`/api/v1/files/${fileId}`} download={name}>
              {name}
            </a>
          </Entry>
        ))}
      </Entries>
      {note && <Paragraphs text={note} />}
      <EntryDetail>
        {[t('directives.study.recorded', { moment: t.format.moment(changedAt) }), by]
          .filter(Boolean)
          .join(' · ')}
      </EntryDetail>
      {former.length > 0 && (
        <Fold summary={t('directives.study.former')}>
          <Entries>
            {former.map((one) => (
              <Entry key={one.revision}>
                {t('directives.study.former.one', {
                  day: t.format.day(one.heldOn),
                  present: t.format.number(one.present),
                  invited: t.format.number(one.invited),
                })}
                <EntryDetail>
                  {[t.format.moment(one.changedAt), one.by].filter(Boolean).join(' · ')}
                </EntryDetail>
              </Entry>
            ))}
          </Entries>
        </Fold>
      )}
    </>
  );
}
