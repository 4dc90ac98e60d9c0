import type { Change, Scene } from '../page-api.js';
import { sendLine, type Visit } from './route.js';

/** Keeps what stands between from taking the stream for dead. */
const HEARTBEAT_MS = 15_000;

/** `/playground/live?as=U…`: all that a person may see, then every change of it, as server-sent events. */
export function liveRoute({ slack: { state }, response, url, streams }: Visit): void {
  const person = url.searchParams.get('as') ?? '';
  if (!state.scene.people.some(({ id }) => id === person)) {
    sendLine(response, 404, 'There is no such person.');
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (changes: readonly Change[]): void => {
    response.write(`data: ${JSON.stringify(changes.map((change) => forPerson(change, person)))}\n\n`);
  };
  send(state.seenBy(person));
  const stop = state.listen(person, (change) => send([change]));
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  streams.add(response);
  response.once('close', () => {
    streams.delete(response);
    stop();
    clearInterval(heartbeat);
  });
}

/** The scene without the channels that are private to others. */
function forPerson(change: Change, person: string): Change {
  return 'put' in change && change.put === 'scene' ? { put: 'scene', scene: sceneOf(change.scene, person) } : change;
}

function sceneOf(scene: Scene, person: string): Scene {
  const channels = scene.channels.filter(({ kind, members }) => kind === 'public' || members.includes(person));
  return { ...scene, channels };
}
