import { NativeSelect } from '@mantine/core';
import {
  Empty,
  FormFrame,
  FormPart,
  KeptDraftNotice,
  PageHead,
  SecretsWarning,
  useGo,
  useKeptForm,
  useMe,
  usePost,
  useText,
} from '#web';
import { DirectiveFields } from './directive-fields.tsx';
import { BLANK, missingIn } from './entry.ts';
import { RelationRows, type RelationRow } from './relation-rows.tsx';
import { SameNumber } from './same-number.tsx';
import type { Content, Saved } from './wire.ts';

const WRITING = ['editor', 'leader', 'inspector', 'secretary'];

interface Form {
  ownerUnitId: string;
  content: Content;
  relations: RelationRow[];
}

/** The units in whose name the person may write. */
function useUnits() {
  const { posts } = useMe();
  const { post } = usePost();
  const units = new Map(
    posts.filter(({ role }) => WRITING.includes(role)).map(({ unitId, unitName }) => [unitId, unitName]),
  );
  const first = post && units.has(post.unitId) ? post.unitId : [...units.keys()][0];
  return { units, first };
}

/** Enters a directive in the registry. */
export default function NewPage() {
  const t = useText();
  const { units, first } = useUnits();
  if (!first)
    return (
      <>
        <PageHead title={t('directives.register.title')} print={false} />
        <Empty
          title={t('directives.mayNot')}
          detail={t('directives.mayNot.detail')}
          step={{ word: t('directives.registry.back'), to: '/directives' }}
        />
      </>
    );
  return <NewForm units={units} first={first} />;
}

interface NewFormProps {
  units: Map<string, string>;
  /** The unit that is chosen at first. */
  first: string;
}

function useNewForm(first: string) {
  const t = useText();
  const go = useGo();
  const written = useKeptForm<Form, Saved>({
    draft: 'directives.new',
    start: { ownerUnitId: first, content: BLANK, relations: [] },
    missingIn: ({ content }) => missingIn(content),
    tidied: (form) => ({ ...form, relations: form.relations.filter(({ to }) => to) }),
  });
  const save = async (): Promise<void> => {
    const done = await written.submit(({ ownerUnitId, content, relations }) => {
      const related = relations.map(({ kind, to }) => ({ kind, toId: to!.id }));
      return { method: 'POST', path: '/directives', body: { ...content, ownerUnitId, relations: related } };
    }, t('directives.register.done'));
    if (done) go(`/directives/${done.body.id}`);
  };
  return { ...written, save };
}

function NewForm({ units, first }: NewFormProps) {
  const t = useText();
  const { form, change, put, fault, missing, send, kept, save } = useNewForm(first);
  const { ownerUnitId, content, relations } = form;
  return (
    <>
      <PageHead eyebrow={t('directives.registry')} title={t('directives.register.title')} print={false} />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        problem={send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('directives.register')}
        back="/directives"
        onSave={() => void save()}
      >
        <FormPart>
          {units.size > 1 && (
            <NativeSelect
              label={t('directives.owner')}
              value={ownerUnitId}
              onChange={(event) => change({ ownerUnitId: event.currentTarget.value })}
              data={[...units].map(([value, label]) => ({ value, label }))}
              {...fault('ownerUnitId')}
            />
          )}
          <DirectiveFields
            value={content}
            onChange={(part) => change({ content: { ...content, ...part } })}
            fault={fault}
          />
          <SameNumber content={content} />
          <SecretsWarning more={t('directives.register.files')} />
        </FormPart>
        <RelationRows rows={relations} onChange={(rows) => change({ relations: rows })} fault={fault} />
      </FormFrame>
    </>
  );
}
