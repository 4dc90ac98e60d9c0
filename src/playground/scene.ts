import type { Credentials } from './credentials.js';
import type { AppManifest } from './manifest.js';
import type { Channel, Person, Scene } from './page-api.js';

const ANA: Person = person('U0ANA', 'ana', 'Ana Moreira', 'Europe/Lisbon');
const BEN: Person = person('U0BEN', 'ben', 'Ben Carter', 'America/New_York');
const PRIYA: Person = person('U0PRIYA', 'priya', 'Priya Nair', 'Asia/Kolkata');

/** The workspace as it stands before anybody said a word: three people, five channels, and the bot's direct messages. */
export function startingScene(
  manifest: AppManifest,
  { botUserId }: Credentials,
  suggestions: readonly string[],
): Omit<Scene, 'nowMs' | 'clockAheadMs'> {
  const people = [ANA, BEN, PRIYA];
  const all = people.map(({ id }) => id);
  return {
    workspaceName: `${manifest.name} playground`,
    people,
    bot: { ...person(botUserId, manifest.botName.toLowerCase(), manifest.botName, 'UTC'), isBot: true },
    channels: [
      channel({ id: 'C0GENERAL', name: 'general', topic: 'For everybody', members: [...all, botUserId] }),
      channel({ id: 'C0PLATFORM', name: 'platform-eng', topic: 'What we run on', members: [...all, botUserId] }),
      channel({ id: 'C0RANDOM', name: 'random', topic: 'Nothing to do with work', members: all }),
      channel({ id: 'C0ONCALL', name: 'on-call', kind: 'private', members: [ANA.id, BEN.id, botUserId] }),
      channel({ id: 'C0KUBECON19', name: 'kubecon-2019', isArchived: true, members: [...all, botUserId] }),
      ...people.map(({ id }) =>
        channel({ id: id.replace('U', 'D'), name: manifest.botName, kind: 'direct', members: [id, botUserId] }),
      ),
    ],
    commands: manifest.commands,
    suggestions,
    hasHome: manifest.hasHome,
    takesMessages: manifest.takesMessages,
    connection: 'none',
  };
}

function person(id: string, name: string, realName: string, timeZone: string): Person {
  return { id, name, realName, timeZone, isBot: false };
}

function channel(given: Pick<Channel, 'id' | 'name' | 'members'> & Partial<Channel>): Channel {
  return { kind: 'public', topic: '', isArchived: false, ...given };
}
