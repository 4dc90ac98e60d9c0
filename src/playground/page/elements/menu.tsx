import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../shell/icon.js';
import type { MenuGroup, MenuOption } from './select-options.js';

export interface MenuProps {
  readonly id: string;
  readonly groups: readonly MenuGroup[];
  /** Which option the arrow keys stand on, counted over all groups. */
  readonly active: number;
  readonly chosen: readonly MenuOption[];
  /** Said in place of options, such as that there are none. */
  readonly note: string | undefined;
  readonly isMany: boolean;
  readonly onPick: (option: MenuOption) => void;
}

/** The list that opens below a select. */
export function Menu({ id, groups, active, chosen, note, isMany, onPick }: MenuProps): VNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector(`#${CSS.escape(`${id}-${active}`)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  useLayoutEffect(() => {
    // What scrolls around the menu would cut it off at the right.
    const around = box.current?.closest('.entries, .home, .dialog-body')?.getBoundingClientRect();
    const own = box.current?.getBoundingClientRect();
    if (around && own && own.right > around.right) box.current?.classList.add('menu-right');
  });
  let at = -1;
  const isEmpty = groups.every(({ options }) => options.length === 0);
  return (
    <div ref={box} class="menu" id={id} role="listbox" aria-label="Options" aria-multiselectable={isMany}>
      {groups.map((group, index) => (
        <div key={index} role="group" aria-label={group.label || 'Options'}>
          {group.label !== '' && (
            <div class="menu-label" aria-hidden="true">
              {group.label}
            </div>
          )}
          {group.options.map((option) => {
            at += 1;
            const isChosen = chosen.some(({ key }) => key === option.key);
            return (
              <div
                key={option.key}
                id={`${id}-${at}`}
                role="option"
                aria-selected={isChosen}
                class={at === active ? 'menu-option active' : 'menu-option'}
                // The field must not lose the focus before the click arrives.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onPick(option)}
                onKeyDown={() => {}}
                tabIndex={-1}
              >
                <span>
                  {option.label}
                  {option.description !== '' && <span class="menu-more">{option.description}</span>}
                </span>
                {isChosen && <Icon name="check" />}
              </div>
            );
          })}
        </div>
      ))}
      {isEmpty && (
        <div class="menu-note" role="status">
          {note ?? 'No results'}
        </div>
      )}
    </div>
  );
}
