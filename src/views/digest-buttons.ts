import type { Subscription } from '../core/ports.js';
import type { Button } from './message.js';
import { open } from './paging.js';

/**
 * What can be pressed beside the state of a digest; each button names the channel, so that it works wherever it is shown. A stop is
 * offered where something comes, a start where nothing does.
 */
export function digestButtons({ channel, state }: Pick<Subscription, 'channel' | 'state'>): Button[] {
  const act = (label: string, text: string): Button => open(label, 'digest', `${text} <#${channel}>`);
  const preview = act('Preview', 'preview');
  switch (state.kind) {
    case 'on':
      return [preview, settingsButton(channel), act('Snooze a week', 'snooze 1w'), act('Stop', 'off')];
    case 'snoozed':
      return [preview, settingsButton(channel), act('Resume', 'resume'), act('Stop', 'off')];
    case 'paused':
      return [preview, settingsButton(channel), act('Resume', 'resume'), act('Stop', 'off')];
    case 'off':
      return [preview, settingsButton(channel), act('Start', 'on')];
  }
}

/** Opens the form of a channel's settings; its `text` is the channel. */
export function settingsButton(channel: string): Extract<Button, { action: unknown }> {
  return { label: 'Settings…', action: { does: 'form', command: 'digest', text: channel, page: 1 } };
}
