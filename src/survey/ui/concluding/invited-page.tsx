import {
  Fact,
  Facts,
  FormFrame,
  KeptDraftNotice,
  Notice,
  PageHead,
  Paragraphs,
  Read,
  Section,
  useParam,
  useRead,
  useRevisedForm,
  useText,
  type Act,
} from '#web';
import type { ContributionContent, Invited } from '../wire.ts';
import { ContributionFields } from './contribution-fields.tsx';
import { blankContribution, bodyOf, missingIn, tidied, type ContributionForm } from './contribution-form.ts';

/** What the holder of an invitation's private address sees, without an account: the occasion, their paper, the form for it. */
export default function InvitedPage() {
  const t = useText();
  const path = `/survey-invited/${useParam('token')}`;
  const reading = useRead<Invited>(path);
  if (reading.problem?.status === 404)
    return (
      <PageHead
        eyebrow={t('survey.invited')}
        title={t('survey.invited.gone')}
        description={t('survey.invited.gone.detail')}
        print={false}
      />
    );
  return <Read of={reading}>{(invited) => <Whole {...{ path, invited }} />}</Read>;
}

function Whole({ path, invited }: { path: string; invited: Invited }) {
  const t = useText();
  const { session, name, topics, expiresOn, paper, can } = invited;
  const hours = [session.startsAt, session.endsAt].filter(Boolean).join(' – ');
  return (
    <>
      <PageHead
        eyebrow={`${t('survey.invited')} · ${t(`survey.kind.${session.kind}`)}`}
        title={session.title}
        print={false}
      />
      <Facts>
        <Fact word={t('survey.invited.addressee')}>{name}</Fact>
        <Fact word={t('survey.invited.day')}>
          {[t.format.day(session.heldOn), hours].filter(Boolean).join(', ')}
        </Fact>
        {session.place && <Fact word={t('survey.invited.place')}>{session.place}</Fact>}
        <Fact word={t('survey.invited.until')}>{t.format.day(expiresOn)}</Fact>
      </Facts>
      {topics && (
        <Section title={t('survey.invited.topics')}>
          <Paragraphs text={topics} />
        </Section>
      )}
      {paper && <HandedIn paper={paper} />}
      {can['handIn'] && <Writing key={invited.revision} {...{ path, invited }} />}
      {!can['handIn'] && paper?.state !== 'accepted' && <Notice>{t('survey.invited.closed')}</Notice>}
    </>
  );
}

function HandedIn({ paper }: { paper: NonNullable<Invited['paper']> }) {
  const t = useText();
  return (
    <Section title={t('survey.invited.paper')}>
      <Facts>
        <Fact word={t('survey.column.state')}>
          {t(`survey.invited.state.${paper.state}`)} · {t.format.day(paper.since)}
        </Fact>
        {paper.reason && <Fact word={t('survey.invited.why')}>{paper.reason}</Fact>}
        <Fact word={t('survey.contribution.title')}>{paper.title}</Fact>
        <Fact word={t('survey.contribution.authors')}>{paper.authors}</Fact>
        {paper.file && <Fact word={t('survey.contribution.file')}>{paper.file.name}</Fact>}
      </Facts>
    </Section>
  );
}

function formOf({ paper }: Invited): ContributionForm {
  const blank = blankContribution(null, null);
  if (!paper) return blank;
  const { title, authors, abstract, file: kept } = paper;
  const insights = paper.insights.map((insight, n) => ({ ...insight, key: String(n) }));
  return {
    ...blank,
    ...{ title, authors, abstract, kept, insights },
    field: paper.field as ContributionContent['field'],
  };
}

// The unit is not asked for: the paper is its authors' own.
const missing = (form: ContributionForm) => missingIn({ ...form, unitId: 'none' });

function contentOf(form: ContributionForm): object {
  const { requestId: _, ...content } = bodyOf(form);
  return content;
}

function Writing({ path, invited }: { path: string; invited: Invited }) {
  const t = useText();
  const written = useRevisedForm<ContributionForm>({
    ...{ draft: path, start: () => formOf(invited), missingIn: missing, tidied, bodyOf: contentOf },
    ...{ path, revision: invited.revision, changed: 'survey.changed-meanwhile' },
  });
  const upload = (body: FormData): Act => ({ method: 'POST', path: `${path}/file`, body });
  return (
    <Section title={t(invited.paper ? 'survey.invited.replace' : 'survey.invited.write')}>
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      <FormFrame
        {...{ problem: written.send.problem, missing: written.missing, busy: written.send.busy }}
        verb={t(invited.paper ? 'survey.invited.replace' : 'survey.invited.handIn')}
        onSave={() => void written.save(t('survey.invited.told'))}
      >
        <ContributionFields
          {...{ form: written.form, fault: written.fault, upload }}
          onChange={written.change}
        />
      </FormFrame>
    </Section>
  );
}
