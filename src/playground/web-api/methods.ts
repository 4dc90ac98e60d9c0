import { ASSISTANT } from './assistant.js';
import { AUTH } from './auth.js';
import { CHAT } from './chat.js';
import { CONVERSATIONS } from './conversations.js';
import { FILES } from './files.js';
import type { Methods } from './method.js';
import { REACTIONS } from './reactions.js';
import { STREAMS } from './streams.js';
import { USERS } from './users.js';
import { VIEWS } from './views.js';

/** Every method of the Web API that this workspace knows. */
export const METHODS: Methods = {
  ...AUTH,
  ...CHAT,
  ...STREAMS,
  ...CONVERSATIONS,
  ...USERS,
  ...VIEWS,
  ...FILES,
  ...ASSISTANT,
  ...REACTIONS,
};
