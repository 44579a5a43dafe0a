// Lists from paragraphs that carry a depth: deeper ones go into the last item above them.
import type { Block, List, Paragraph } from './content.ts';

/** A numbered or marked paragraph. */
export interface ListItem {
  level: number;
  ordered: boolean;
  paragraph: Paragraph;
}

/** Puts lists together and into the blocks. */
export class ListReader {
  readonly #blocks: Block[];
  #open: { level: number; list: List }[] = [];

  constructor(blocks: Block[]) {
    this.#blocks = blocks;
  }

  /** Adds an item; lists that are deeper end with it. */
  item({ level, ordered, paragraph }: ListItem): void {
    while (this.#open.length && this.#open.at(-1)!.level > level) this.#open.pop();
    const last = this.#open.at(-1);
    if (last?.level === level && last.list.ordered === ordered) {
      last.list.items.push([paragraph]);
      return;
    }
    if (last?.level === level) this.#open.pop();
    const list: List = { kind: 'list', ordered, items: [[paragraph]] };
    const above = this.#open.at(-1)?.list.items.at(-1);
    (above ?? this.#blocks).push(list);
    this.#open.push({ level, list });
  }

  /** Adds a further paragraph to the last item of a depth; false where no list is open there. */
  further(level: number, paragraph: Paragraph): boolean {
    if (!this.#open.some((one) => one.level === level)) return false;
    while (this.#open.at(-1)!.level > level) this.#open.pop();
    this.#open.at(-1)!.list.items.at(-1)!.push(paragraph);
    return true;
  }

  /** What comes next is no list. */
  end(): void {
    this.#open = [];
  }
}
