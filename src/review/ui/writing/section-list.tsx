import { ActionIcon, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Empty, Entries, Entry, EntryDetail, FormPart, Icon, useText, type IconName } from '#web';
import { inReadingOrder } from '../outline-rules.ts';
import type { Section } from '../wire.ts';
import { blankSection, faultsOf, shifted, without, withSection } from './outline-form.ts';
import { OutlineImportDialog } from './outline-import-dialog.tsx';
import { kindWords } from './kind-words.ts';
import { SectionDialog } from './section-dialog.tsx';

interface SectionListProps {
  sections: Section[];
  onChange: (sections: Section[]) => void;
  /** Words of a file that found no place. */
  onUnplaced: (words: string[]) => void;
}

/** The sections of an outline in reading order: to add, write, move and take out, each step to be undone. */
export function SectionList({ sections, onChange, onUnplaced }: SectionListProps) {
  const t = useText();
  const [writing, write] = useState<Section | null>(null);
  const [importing, setImporting] = useState(false);
  const [before, remember] = useState<Section[][]>([]);
  const put = (next: Section[]): void => {
    remember([...before, sections]);
    onChange(next);
  };
  const undo = (): void => {
    onChange(before.at(-1)!);
    remember(before.slice(0, -1));
  };
  return (
    <FormPart title={t('review.sections')}>
      {sections.length === 0 && (
        <Empty title={t('review.outline.empty')} detail={t('review.sections.empty')} />
      )}
      <Entries label={t('review.sections')} lead={72}>
        {inReadingOrder({ sections }).map(({ section, depth }) => (
          <Line
            key={section.id}
            {...{ section, depth }}
            faults={faultsOf(sections, section.id).map(({ code, values }) => t(`problem.${code}`, values))}
            onWrite={write}
            onShift={(by) => put(shifted(sections, section.id, by))}
            onRemove={() => put(without(sections, section.id))}
          />
        ))}
      </Entries>
      <ListActs
        onAdd={() => write(blankSection(null))}
        onImport={() => setImporting(true)}
        onUndo={before.length > 0 ? undo : null}
      />
      {importing && (
        <OutlineImportDialog
          sections={sections}
          onDone={(read, unplaced) => {
            put(read);
            if (unplaced.length) onUnplaced(unplaced);
            setImporting(false);
          }}
          onClose={() => setImporting(false)}
        />
      )}
      {writing && (
        <SectionDialog
          section={writing}
          sections={sections}
          onDone={(section) => {
            put(withSection(sections, section));
            write(null);
          }}
          onClose={() => write(null)}
        />
      )}
    </FormPart>
  );
}

interface ListActsProps {
  onAdd: () => void;
  onImport: () => void;
  /** Null where there is nothing to take back. */
  onUndo: (() => void) | null;
}

function ListActs({ onAdd, onImport, onUndo }: ListActsProps) {
  const t = useText();
  const act = (icon: IconName, word: string, onClick: () => void) => (
    <Button variant="default" size="sm" leftSection={<Icon name={icon} size={14} />} onClick={onClick}>
      {word}
    </Button>
  );
  return (
    <Group gap={8}>
      {act('plus', t('review.section.add'), onAdd)}
      {act('upload', t('review.import'), onImport)}
      {onUndo && act('undo', t('review.undo'), onUndo)}
    </Group>
  );
}

interface LineProps {
  section: Section;
  depth: number;
  faults: string[];
  onWrite: (section: Section) => void;
  onShift: (by: 1 | -1) => void;
  onRemove: () => void;
}

function Line({ section, depth, faults, onWrite, onShift, onRemove }: LineProps) {
  const t = useText();
  const title = [section.number, section.title].filter(Boolean).join(' ');
  const sign = (icon: IconName, word: string, act: () => void) => (
    <ActionIcon
      key={word}
      variant="subtle"
      color="gray"
      aria-label={t(`review.section.${word}`, { title })}
      title={t(`review.section.${word}`, { title })}
      onClick={act}
    >
      <Icon name={icon} size={14} />
    </ActionIcon>
  );
  return (
    <Entry
      lead={section.number}
      act={
        <Group gap={0} wrap="nowrap">
          {section.kind === 'group' && sign('plus', 'addUnder', () => onWrite(blankSection(section.id)))}
          {sign('edit', 'edit', () => onWrite(section))}
          {sign('up', 'earlier', () => onShift(-1))}
          {sign('down', 'later', () => onShift(1))}
          {sign('trash', 'remove', onRemove)}
        </Group>
      }
    >
      <div style={{ paddingInlineStart: depth * 16 }}>
        <strong>{section.title}</strong>
        <EntryDetail>{kindWords(t, section)}</EntryDetail>
        {faults.map((fault) => (
          <p key={fault} role="alert">
            <Icon name="warning" size={14} /> {fault}
          </p>
        ))}
      </div>
    </Entry>
  );
}
