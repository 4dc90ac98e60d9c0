import type { VNode } from 'preact';
import type { Measure } from '../../page-api.js';

export const measuresOver = (measures: readonly Measure[]): boolean =>
  measures.some(({ value, limit }) => value > limit);

/** A payload's sizes beside Slack's limits for them. */
export function Measures({ measures }: { readonly measures: readonly Measure[] }): VNode {
  return (
    <dl class="measures">
      {measures.map(({ name, value, limit }) => {
        const isOver = value > limit;
        const count = new Intl.NumberFormat('en');
        return (
          <div key={name} class={isOver ? 'measure over' : 'measure'}>
            <dt>{name}</dt>
            <dd>
              {count.format(value)} / {count.format(limit)}
              {isOver && ' – over the limit'}
            </dd>
            <div class="bar" aria-hidden="true">
              <div style={{ width: `${Math.min(100, (100 * value) / (limit || 1))}%` }} />
            </div>
          </div>
        );
      })}
    </dl>
  );
}
