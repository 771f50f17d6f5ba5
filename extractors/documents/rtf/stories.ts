import type { FlowItem } from '../flow/flow.ts';
import type { StoryName } from './destinations.ts';
import { Story } from './story.ts';

/** The text of a file: its body, and what stands beside it. */
export interface RtfContent {
  readonly head: readonly FlowItem[];
  readonly body: readonly FlowItem[];
  readonly notes: readonly FlowItem[];
  readonly foot: readonly FlowItem[];
}

/** The stories of a file; one may begin within another, as a note does. */
export class Stories {
  readonly #body = new Story('body');
  readonly #open: Story[] = [this.#body];
  readonly #parts: Record<'head' | 'notes' | 'foot', FlowItem[]> = { head: [], notes: [], foot: [] };

  /** The story that is being written. */
  get open(): Story {
    return this.#open.at(-1) ?? this.#body;
  }

  begin(name: StoryName): Story {
    const story = new Story(name);
    this.#open.push(story);
    return story;
  }

  end(story: Story): void {
    this.#open.pop();
    const items = story.finish();
    if (story.name === 'head') this.#parts.head.push(...items);
    else if (story.name === 'foot') this.#parts.foot.push(...items);
    else if (story.name === 'note') this.#parts.notes.push(...items);
    else this.open.insert(items);
  }

  finish(): RtfContent {
    return { ...this.#parts, body: this.#body.finish() };
  }
}
