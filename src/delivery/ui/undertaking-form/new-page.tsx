import { useRef } from 'react';
import {
  Empty,
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Read,
  useAddressValue,
  useGo,
  useKeptForm,
  useMe,
  usePath,
  usePost,
  useRead,
  useText,
} from '#web';
import { UndertakingThread } from '../undertaking/undertaking-thread.tsx';
import type { Undertaking } from '../undertaking/wire.ts';
import { UndertakingFields } from './fields.tsx';
import { blankForm, bodyOf, kindsBelow, missingIn, tidied, type UndertakingForm } from './form.ts';

/** The roles in which one writes in a unit's name. */
const WRITING = ['editor', 'leader', 'inspector', 'secretary'];

/** The units in whose name the person may write, once each. */
function useOwnUnits(): { id: string; name: string }[] {
  const { posts } = useMe();
  const writing = posts.filter((post) => WRITING.includes(post.role));
  return [
    ...new Map(writing.map(({ unitId, unitName }) => [unitId, { id: unitId, name: unitName }])).values(),
  ];
}

/** Begins a draft of a programme, scheme or item, below another one or on its own. */
export default function NewPage() {
  const t = useText();
  const [asked] = useAddressValue('parent');
  const path = usePath();
  const here = useRef(asked);
  // While the page is being left, the address is already the next page's.
  if (path === '/undertakings/new') here.current = asked;
  const parentId = here.current;
  const reading = useRead<Undertaking>(parentId ? `/undertakings/${parentId}` : null);
  if (!parentId) return <Beginning parent={null} />;
  return (
    <Read of={reading}>
      {(parent) => (
        <UndertakingThread
          undertaking={parent}
          leaf={{
            to: `/undertakings/new?parent=${parent.id}`,
            kind: t('delivery.undertaking.draft'),
            title: t('delivery.form.writing'),
            icon: 'plus',
          }}
        >
          <Beginning parent={parent} />
        </UndertakingThread>
      )}
    </Read>
  );
}

function Beginning({ parent }: { parent: Undertaking | null }) {
  const t = useText();
  const units = useOwnUnits();
  if (units.length === 0 || (parent && !parent.can['addBelow'])) {
    const step = parent
      ? { word: t('delivery.form.back'), to: `/undertakings/${parent.id}` }
      : { word: t('delivery.form.backToAll'), to: '/programmes' };
    return (
      <>
        <PageHead title={t('delivery.form.new')} print={false} />
        <Empty title={t('delivery.form.notYours')} detail={t('delivery.form.notYours.detail')} step={step} />
      </>
    );
  }
  return <NewForm parent={parent} units={units} />;
}

interface NewFormProps {
  parent: Undertaking | null;
  units: { id: string; name: string }[];
}

/** A form with what follows from where it begins, saved as a draft. */
function useNewForm({ parent, units }: NewFormProps) {
  const t = useText();
  const go = useGo();
  const { post } = usePost();
  const { today } = useMe().workspace;
  const [wanted] = useAddressValue('kind');
  const kinds = kindsBelow(parent?.kind ?? null);
  const own = parent && units.some(({ id }) => id === parent.owner.id);
  const written = useKeptForm<UndertakingForm, { id: string }>({
    draft: `undertaking:new:${parent?.id ?? 'top'}`,
    start: () =>
      blankForm({
        kind: kinds.find((kind) => kind === wanted) ?? (own || !parent ? kinds[0]! : 'item'),
        ownerUnitId: units.find(({ id }) => id === post?.unitId)?.id ?? units[0]!.id,
        parent,
        today,
      }),
    missingIn: (form) => missingIn(form, false),
    tidied,
  });
  const save = async (): Promise<void> => {
    const done = await written.submit((form) => {
      const { kind, ownerUnitId } = form;
      const body = { kind, parentId: parent?.id ?? null, ownerUnitId, ...bodyOf(form) };
      return { method: 'POST', path: '/undertakings', body };
    }, t('delivery.form.created'));
    if (done) go(`/undertakings/${done.body.id}`);
  };
  return { ...written, kinds, save };
}

function NewForm({ parent, units }: NewFormProps) {
  const t = useText();
  const { form, change, put, fault, missing, send, kinds, kept, save } = useNewForm({ parent, units });
  return (
    <>
      <PageHead
        eyebrow={
          parent ? t('delivery.form.below', { parent: parent.code ?? parent.title }) : t('delivery.form.top')
        }
        title={t(`delivery.form.new.${form.kind}`)}
        description={t('delivery.form.private', {
          unit: units.find(({ id }) => id === form.ownerUnitId)?.name ?? '',
        })}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        problem={send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('delivery.form.saveDraft')}
        back={parent ? `/undertakings/${parent.id}` : '/programmes'}
        onSave={() => void save()}
      >
        <UndertakingFields form={form} onChange={change} fault={fault} beginning={{ kinds, units }} />
      </FormFrame>
    </>
  );
}
