import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Dialog, FormProblem, useAsOf, useFaults, useSend, useText } from '#web';
import css from '../organisation.module.css';
import { UnitPicker, type Pick } from '../unit-picker.tsx';
import { PostFields, type PostDraft } from './post-fields.tsx';

/** Adds a person and gives them their first post. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { today } = useAsOf();
  const adding = useSend<{ id: string }>();
  const appointing = useSend();
  const problem = adding.problem ?? appointing.problem;
  const fault = useFaults(problem);
  const [added, setAdded] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [unit, setUnit] = useState<Pick | null>(null);
  const [post, setPost] = useState<PostDraft>({ title: '', role: 'viewer', from: today, to: null });
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !email.trim() || !unit || !post.title.trim()) return;
    const id =
      added ?? (await adding.act({ method: 'POST', path: '/people', body: { name, email } }))?.body.id;
    if (!id) return;
    setAdded(id);
    const body = {
      unitId: unit.id,
      title: post.title,
      role: post.role,
      ...(post.from ? { from: post.from } : {}),
      to: post.to,
    };
    if (
      await appointing.act(
        { method: 'POST', path: `/people/${id}/posts`, body },
        t('organisation.ui.person.added', { name }),
      )
    )
      onClose();
  };
  const lacking = (lacks: boolean, key: string, field: string): { error: string | undefined } =>
    tried && lacks ? { error: t(key) } : fault(field);
  return (
    <Dialog open title={t('organisation.ui.person.add')} onClose={onClose}>
      <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
        <FormProblem problem={problem} />
        {added && <p className={css.plain}>{t('organisation.ui.person.half', { name })}</p>}
        <TextInput
          label={t('organisation.ui.personName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
          required
          disabled={added !== null}
          data-autofocus
          {...lacking(!name.trim(), 'problem.organisation.no-person-name', 'name')}
        />
        <TextInput
          label={t('organisation.ui.email')}
          type="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          maxLength={254}
          required
          disabled={added !== null}
          {...lacking(!email.trim(), 'problem.organisation.bad-email', 'email')}
        />
        <UnitPicker
          label={t('organisation.ui.unit')}
          value={unit}
          onChange={setUnit}
          asOf={post.from ?? today}
          required
          error={lacking(!unit, 'organisation.ui.missing.unit', 'unitId').error}
        />
        <PostFields
          value={post}
          onChange={setPost}
          fault={(field) =>
            field === 'title'
              ? lacking(!post.title.trim(), 'problem.organisation.no-title', 'title')
              : fault(field)
          }
        />
        <div className={css.acts}>
          <Button variant="default" onClick={onClose}>
            {t('web.cancel')}
          </Button>
          <Button type="submit" loading={adding.busy || appointing.busy}>
            {t('organisation.ui.person.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
