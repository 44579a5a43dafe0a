import { Button, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import {
  Empty,
  FormProblem,
  Icon,
  KeptDraftNotice,
  PageHead,
  useGo,
  useKeptDraft,
  useMe,
  usePost,
  useSend,
  useText,
} from '#web';
import { BLANK, DirectiveFields } from './directive-fields.tsx';
import css from './directives.module.css';
import { RelationFields, type Relating } from './relation-fields.tsx';
import { useEntryFaults } from './required.ts';
import { SameNumber } from './same-number.tsx';
import { SecretsWarning } from './secrets-warning.tsx';
import type { Content, Saved } from './wire.ts';

const WRITING = ['editor', 'leader', 'inspector', 'secretary'];

interface Form {
  ownerUnitId: string;
  content: Content;
  relations: Relating[];
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
      <Empty
        title={t('directives.mayNot')}
        detail={t('directives.mayNot.detail')}
        step={{ word: t('directives.registry.back'), to: '/directives' }}
      />
    );
  return <NewForm units={units} first={first} />;
}

function NewForm({ units, first }: { units: Map<string, string>; first: string }) {
  const t = useText();
  const go = useGo();
  const sending = useSend<Saved>();
  const [form, setForm] = useState<Form>({ ownerUnitId: first, content: BLANK, relations: [] });
  const { fault, check } = useEntryFaults(form.content, sending.problem);
  const kept = useKeptDraft('directives.new', form);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!check(event.currentTarget)) return;
    const relations = form.relations.flatMap(({ kind, to }) => (to ? [{ kind, toId: to.id }] : []));
    const body = { ...form.content, ownerUnitId: form.ownerUnitId, relations };
    const saved = await sending.act(
      { method: 'POST', path: '/directives', body },
      t('directives.register.done'),
    );
    if (!saved) return;
    kept.forget();
    go(`/directives/${saved.body.id}`);
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      <PageHead eyebrow={t('directives.registry')} title={t('directives.register.title')} print={false} />
      <KeptDraftNotice draft={kept} onRestore={setForm} />
      <FormProblem problem={sending.problem} />
      {units.size > 1 && (
        <NativeSelect
          label={t('directives.owner')}
          value={form.ownerUnitId}
          onChange={(event) => setForm({ ...form, ownerUnitId: event.currentTarget.value })}
          data={[...units].map(([value, label]) => ({ value, label }))}
          {...fault('ownerUnitId')}
        />
      )}
      <DirectiveFields
        value={form.content}
        onChange={(content) => setForm({ ...form, content })}
        fault={fault}
      />
      <SameNumber content={form.content} />
      <Relations
        relations={form.relations}
        onChange={(relations) => setForm({ ...form, relations })}
        fault={fault}
      />
      <SecretsWarning more={t('directives.register.files')} />
      <div className={css.acts}>
        <Button variant="default" onClick={() => go('/directives')}>
          {t('web.cancel')}
        </Button>
        <Button type="submit" loading={sending.busy}>
          {t('directives.register')}
        </Button>
      </div>
    </form>
  );
}

interface RelationsProps {
  relations: Relating[];
  onChange: (relations: Relating[]) => void;
  fault: (field: string) => { error: string | undefined };
}

/** What the new directive rests on: as many as there are. */
function Relations({ relations, onChange, fault }: RelationsProps) {
  const t = useText();
  return (
    <fieldset className={css.fieldset}>
      <legend>{t('directives.relations')}</legend>
      {relations.map((one, at) => (
        <div key={at} className={css.relation}>
          <RelationFields
            value={one}
            onChange={(value) => onChange(relations.with(at, value))}
            error={fault(`relations.${at}.toId`).error}
          />
          <button
            type="button"
            className={css.act}
            onClick={() => onChange(relations.toSpliced(at, 1))}
            aria-label={t('directives.relation.remove', { n: at + 1 })}
            title={t('directives.relation.remove', { n: at + 1 })}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      ))}
      <Button
        variant="subtle"
        size="xs"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange([...relations, { kind: 'based_on', to: null }])}
      >
        {t('directives.relate')}
      </Button>
    </fieldset>
  );
}
