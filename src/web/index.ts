/** The door of the shell: everything that rooms' interfaces build from. */
export {
  api,
  ApiProblem,
  address,
  newKey,
  type Act,
  type Answer,
  type FieldFault,
  type Query,
} from './api.ts';
export { useHeldRead, useRead, useSend, type Reading, type Sending } from './asking.ts';
export { readToEnd, usePages, type Batch, type Pages } from './paging.ts';
export type { Format, Language } from './format.ts';
export { ConfirmDialog, ReasonDialog } from './form/dialogs.tsx';
export { FormDialog } from './form/form-dialog.tsx';
export { DayField } from './form/day-field.tsx';
export { FormProblem, useFaults } from './form/faults.tsx';
export { FinderField, type Choice } from './form/finder-field.tsx';
export { isUnread } from './form/unread.ts';
export { FieldRow, FormFoot, FormFrame, FormPart } from './form/form-frame.tsx';
export { KeptDraftNotice, useKeptDraft, type KeptDraft } from './form/kept-draft.tsx';
export { NumberField } from './form/number-field.tsx';
export { ReasonAct } from './form/reason-act.tsx';
export { RemovableRow } from './form/removable-row.tsx';
export { RemoveButton } from './form/remove-button.tsx';
export { Repeated, type OneOf } from './form/repeated.tsx';
export { SaveState } from './form/save-state.tsx';
export { SecretsWarning } from './form/secrets-warning.tsx';
export { emptyOf, useForm, type FaultOf, type Missing, type Written } from './form/use-form.ts';
export { useKeptForm, useRevisedForm } from './form/use-kept-form.ts';
export { Icon, ThreadMark, type IconName } from './icons.tsx';
export { useMaybeMe, useMe, usePost, type Me, type Post } from './me.tsx';
export { Link, useAddressValue, useAsOf, useGo, useParam, usePath, type Search } from './moving.tsx';
export { CountBar, CountFigure, Figures, type Counts } from './parts/count.tsx';
export { ComparedValue, ComparedWords, type ComparedParagraph } from './parts/compared.tsx';
export { Dialog } from './parts/dialog.tsx';
export { Empty } from './parts/empty.tsx';
export { Entries, Entry, EntryDetail } from './parts/entries.tsx';
export { Fact, Facts } from './parts/facts.tsx';
export { Failure, sentenceOf } from './parts/failure.tsx';
export { ChoiceFilter, Filters, WordsFilter } from './parts/filters.tsx';
export { Fold } from './parts/fold.tsx';
export { Illustrative } from './parts/illustrative.tsx';
export { Loading } from './parts/loading.tsx';
export { Menu, type MenuItem } from './parts/menu.tsx';
export { More } from './parts/more.tsx';
export { Notice } from './parts/notice.tsx';
export { PageHead, type HeadAct } from './parts/page-head.tsx';
export { Paragraphs } from './parts/paragraphs.tsx';
export { Read } from './parts/read.tsx';
export { Section } from './parts/section.tsx';
export { SidePanel } from './parts/side-panel.tsx';
export {
  LateSign,
  State,
  stateNamed,
  STATES,
  STATE_CHARACTERS,
  StateSign,
  type StateName,
} from './parts/state.tsx';
export { Clamp, Faint, Hint, Small, Soft } from './parts/tones.tsx';
export { STAY, Tabs, type Tab } from './parts/tabs.tsx';
export { Thread, type Station } from './parts/thread.tsx';
export { Plot, type PlotSeries } from './plot/plot.tsx';
export { usePrinting } from './printing.ts';
export {
  page,
  type Ahead,
  type ApplicationParts,
  type BesideProps,
  type Found,
  type Page,
  type Place,
  type RoomInterface,
  type SignInProps,
  type TourStep,
} from './room.ts';
export { Beside } from './beside.tsx';
export { later, type Later } from './later.tsx';
export { startApplication } from './start.tsx';
export { Table, type TableProps } from './table/table.tsx';
export { ListFiles } from './table/table-files.tsx';
export { dayColumn, momentColumn, type DateColumn } from './table/columns.tsx';
export type {
  Branches,
  Column,
  FileColumn,
  Filter,
  Plain,
  Sorting,
  Tree,
  WholeReading,
} from './table/rows.ts';
export { useFormat, useText, useWholeTexts, type Say, type TextSource, type Values } from './text.tsx';
export { Timeline, type TimelineRow } from './timeline/timeline.tsx';
export { saveFile } from './save-file.ts';
export { tell } from './told.ts';
export { UnderWay, useWorkProgress, type WorkProgress } from './parts/under-way.tsx';
