import type { VNode } from 'preact';
import type { Json } from '../../page-api.js';
import { child, list, text } from '../json.js';
import { Icon } from '../shell/icon.js';
import { isSafeUrl } from '../text/passage.js';
import { TextObject } from '../text/text-object.js';
import { RichText } from './rich-text.js';

const STATUSES: Readonly<
  Record<string, { readonly icon: 'check' | 'warning' | 'clock' | 'play'; readonly words: string }>
> = {
  pending: { icon: 'clock', words: 'Pending' },
  in_progress: { icon: 'play', words: 'In progress' },
  complete: { icon: 'check', words: 'Complete' },
  error: { icon: 'warning', words: 'Failed' },
};

/** A step of the bot's work, with what came of it. */
export function TaskCard({ block }: { readonly block: Json }): VNode {
  const status = STATUSES[text(block, 'status')] ?? { icon: 'clock', words: 'Pending' };
  const [details, output] = [child(block, 'details'), child(block, 'output')];
  const sources = list(block, 'sources').filter((source) => isSafeUrl(text(source, 'url')));
  return (
    <div class={`task task-${text(block, 'status')}`}>
      <div class="task-title">
        <span role="img" aria-label={status.words}>
          <Icon name={status.icon} />
        </span>
        <TextObject of={block['title']} />
      </div>
      {details && (
        <div class="task-more">
          <RichText block={details} />
        </div>
      )}
      {output && (
        <div class="task-more">
          <RichText block={output} />
        </div>
      )}
      {sources.length > 0 && (
        <div class="task-more task-sources">
          {sources.map((source, index) => (
            <a key={index} href={text(source, 'url')} target="_blank" rel="noopener noreferrer">
              {text(source, 'text')}
            </a>
          ))}
        </div>
      )}
    </div>
  );
}

/** Several steps under a title. */
export function Plan({ block }: { readonly block: Json }): VNode {
  return (
    <div class="plan">
      <div class="plan-title">
        <TextObject of={block['title']} />
      </div>
      {list(block, 'tasks').map((task, index) => (
        <TaskCard key={text(task, 'task_id') || index} block={task} />
      ))}
    </div>
  );
}
