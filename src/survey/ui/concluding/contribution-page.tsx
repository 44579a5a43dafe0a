import { useState } from 'react';
import {
  ConfirmDialog,
  Entries,
  Entry,
  EntryDetail,
  Fact,
  Facts,
  Illustrative,
  Link,
  Notice,
  PageHead,
  Paragraphs,
  Read,
  ReasonAct,
  Section,
  Thread,
  useAsOf,
  useGo,
  useParam,
  useRead,
  useSend,
  useText,
  type HeadAct,
} from '#web';
import type { Contribution } from '../wire.ts';
import { senderOf } from './contributions-section.tsx';

type Verb = 'submit' | 'accept' | 'return' | 'withdraw';
const ICONS: Record<Verb, HeadAct['icon']> = {
  submit: 'send',
  accept: 'check',
  return: 'close',
  withdraw: 'trash',
};

/** A contribution: what it says, what was done with it, what may be done. */
export default function ContributionPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Contribution>(`/survey-contributions/${id}`, { asOf });
  return <Read of={reading}>{(one) => <Whole key={one.id} one={one} />}</Read>;
}

function Whole({ one }: { one: Contribution }) {
  const t = useText();
  const [verb, choose] = useState<Verb | null>(null);
  const to = `/surveys/contributions/${one.id}`;
  const act = (name: Verb): HeadAct => ({
    ...{ word: t(`survey.contribution.${name}`), icon: ICONS[name], act: () => choose(name) },
  });
  const acts = (['submit', 'accept', 'return', 'withdraw'] as const).filter((name) => one.can[name]).map(act);
  const [action = null, ...others] = acts;
  const edit: HeadAct = { word: t('survey.contribution.edit'), icon: 'edit', to: `${to}/edit` };
  return (
    <Thread
      above={[
        {
          ...{ to: `/surveys/sessions/${one.session.id}`, title: one.session.title },
          ...{ kind: t('survey.session'), icon: 'calendar' },
        },
      ]}
      current={{ to, title: one.title, kind: t('survey.contribution'), icon: 'document' }}
      below={[]}
    >
      <PageHead
        eyebrow={t('survey.contribution')}
        title={one.title}
        action={action}
        others={[...others, ...(one.can['edit'] ? [edit] : [])]}
      >
        {t(`survey.contribution.state.${one.state}`)} {one.illustrative && <Illustrative />}
      </PageHead>
      {one.state === 'draft' && (
        <Notice icon="lock">{t('survey.write.private', { unit: one.unit.name })}</Notice>
      )}
      <About one={one} />
      <Section title={t('survey.contribution.abstract')}>
        <Paragraphs text={one.abstract} />
      </Section>
      <Said one={one} />
      {verb && <ActOn verb={verb} one={one} onClose={() => choose(null)} />}
    </Thread>
  );
}

function About({ one }: { one: Contribution }) {
  const t = useText();
  return (
    <Facts>
      <Fact word={t('survey.contribution.authors')}>{one.authors}</Fact>
      <Fact word={t('survey.contribution.from')}>{senderOf(one, t)}</Fact>
      <Fact word={t('survey.field')}>{t(`organisation.field.${one.field}`)}</Fact>
      {one.file && (
        <Fact word={t('survey.contribution.file')}>
          <a href={`/api/v1/files/${one.file.id}`} download={one.file.name}>
            {one.file.name}
          </a>
        </Fact>
      )}
      {one.request && (
        <Fact word={t('survey.contribution.request')}>
          <Link to={`/surveys/requests/${one.request.id}`}>{one.request.title}</Link>
        </Fact>
      )}
    </Facts>
  );
}

function Said({ one }: { one: Contribution }) {
  const t = useText();
  return (
    <>
      {one.insights.length > 0 && (
        <Section title={t('survey.contribution.insights')} count={one.insights.length}>
          <Entries>
            {one.insights.map(({ kind, provision, words }, n) => (
              <Entry key={n} lead={t(`review.insight.${kind}`)}>
                {words}
                {provision && <EntryDetail>{provision}</EntryDetail>}
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
      {one.events.length > 0 && (
        <Section title={t('survey.history', { count: one.events.length })}>
          <Entries lead={96}>
            {one.events.toReversed().map(({ fact, holdsOn, by, reason }, n) => (
              <Entry key={n} lead={t.format.day(holdsOn)}>
                <strong>{t(`survey.contribution.state.${fact}`)}</strong>
                <EntryDetail>{[by, reason].filter(Boolean).join(' · ')}</EntryDetail>
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
    </>
  );
}

function ActOn({ verb, one, onClose }: { verb: Verb; one: Contribution; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const send = useSend();
  const detail = verb === 'return' && one.invited !== null ? 'return.invited' : verb;
  const words = {
    title: t(`survey.contribution.${verb}`),
    detail: t(`survey.contribution.${detail}${detail === verb ? '.detail' : ''}`),
    verb: t(`survey.contribution.${verb}`),
  };
  const path = `/survey-contributions/${one.id}/${verb}`;
  const said = t('survey.contribution.told');
  const done = () => (verb === 'withdraw' ? go(`/surveys/sessions/${one.session.id}`) : onClose());
  if (verb === 'return' || verb === 'withdraw')
    return <ReasonAct {...{ ...words, path, said, onClose }} onDone={done} />;
  const confirm = async () => {
    if (await send.act({ method: 'POST', path, ifMatch: `"${one.revision}"` }, said)) done();
  };
  return (
    <ConfirmDialog
      open
      {...{ ...words, busy: send.busy, problem: send.problem, onClose }}
      onConfirm={() => void confirm()}
    />
  );
}
