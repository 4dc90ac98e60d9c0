import type { VNode } from 'preact';
import { Picture } from '../blocks/picture.js';
import { RawJson } from '../blocks/raw-json.js';
import { text } from '../json.js';
import type { ElementProps } from '../state/surface.js';
import { Button, WorkflowButton } from './button.js';
import { Choices } from './choices.js';
import { FeedbackButtons, IconButton } from './feedback.js';
import { Overflow } from './overflow.js';
import { Picker } from './pickers.js';
import { Select } from './select.js';
import { FileInput, TypedInput } from './typed-input.js';

/** Draws an element of a block, of whatever kind. */
export function Element(props: ElementProps): VNode {
  switch (text(props.element, 'type')) {
    case 'button':
      return <Button {...props} />;
    case 'workflow_button':
      return <WorkflowButton {...props} />;
    case 'image':
      return <Picture of={props.element} look="accessory-image" />;
    case 'overflow':
      return <Overflow {...props} />;
    case 'checkboxes':
    case 'radio_buttons':
      return <Choices {...props} />;
    case 'static_select':
    case 'external_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
    case 'multi_static_select':
    case 'multi_external_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return <Select {...props} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <Picker {...props} />;
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'rich_text_input':
      return <TypedInput {...props} />;
    case 'file_input':
      return <FileInput {...props} />;
    case 'feedback_buttons':
      return <FeedbackButtons {...props} />;
    case 'icon_button':
      return <IconButton {...props} />;
    default:
      return <RawJson of={props.element} />;
  }
}
