import type { VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { number, text, wording } from '../json.js';
import { Icon } from '../shell/icon.js';
import { usePage } from '../state/page-context.js';
import { type ElementProps, useElement } from '../state/surface.js';
import { Menu } from './menu.js';
import { chosenOptions, type MenuOption, matching, menuGroups } from './select-options.js';
import { useSearch } from './use-search.js';

/** A select menu with one or several choices, after the combobox pattern of the ARIA guide. */
export function Select(props: ElementProps): VNode {
  const { element, labelledBy } = props;
  const { scene, me } = usePage();
  const { held, change, search, error, isBusy } = useElement(props);
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const type = text(element, 'type');
  const isMany = type.startsWith('multi_');
  const isExternal = type.endsWith('external_select');
  const found = useSearch(isExternal && isOpen, typed, number(element, 'min_query_length') ?? 3, search);
  const own = menuGroups(element, scene, me.id);
  const groups = isExternal ? found.groups : matching(own, typed);
  const chosen = chosenOptions(held, own);
  const options = groups.flatMap((group) => group.options);
  const placeholder = wording(element, 'placeholder') || (isMany ? 'Select options' : 'Select an option');
  const close = (): void => {
    setIsOpen(false);
    setTyped('');
    setActive(0);
  };
  const pick = (option: MenuOption): void => {
    if (!isMany) {
      change(option.value);
      close();
      return;
    }
    const isOut = chosen.some(({ key }) => key === option.key);
    const kept = chosen.filter(({ key }) => key !== option.key);
    if (!isOut && chosen.length >= (number(element, 'max_selected_items') ?? Number.POSITIVE_INFINITY)) return;
    change([...kept, ...(isOut ? [] : [option])].map(({ value }) => value));
    setTyped('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (isOpen && options.length > 0) setActive((active + step + options.length) % options.length);
      setIsOpen(true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = options[active];
      if (isOpen && option) pick(option);
      else setIsOpen(true);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Backspace' && typed === '' && isMany && chosen.length > 0) {
      change(chosen.slice(0, -1).map(({ value }) => value));
    }
  };
  return (
    <span
      class="select"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) close();
      }}
    >
      <span class={isMany ? 'select-box field' : 'select-box field select-one'} aria-busy={isBusy}>
        {isMany &&
          chosen.map((option) => (
            <span key={option.key} class="pill">
              {option.label}
              <button type="button" aria-label={`Remove ${option.label}`} onClick={() => pick(option)}>
                <Icon name="close" />
              </button>
            </span>
          ))}
        <input
          ref={field}
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-menu`}
          {...(isOpen && options.length > 0 ? { 'aria-activedescendant': `${id}-menu-${active}` } : {})}
          {...(labelledBy === undefined ? { 'aria-label': placeholder } : { 'aria-labelledby': labelledBy })}
          {...(error === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${labelledBy}-error` })}
          placeholder={isMany && chosen.length > 0 ? '' : placeholder}
          value={isOpen || isMany ? typed : (chosen[0]?.label ?? '')}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setActive(0);
            setIsOpen(true);
          }}
          onClick={() => setIsOpen(true)}
          onKeyDown={onKeyDown}
        />
        <Icon name="down" />
      </span>
      {isOpen && (
        <Menu
          id={`${id}-menu`}
          groups={groups}
          active={active}
          chosen={chosen}
          note={found.note}
          isMany={isMany}
          onPick={pick}
        />
      )}
    </span>
  );
}
