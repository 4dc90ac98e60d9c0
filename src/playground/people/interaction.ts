import type { Json, Person } from '../page-api.js';
import type { Slack } from '../slack.js';

/** Slack's old proof of itself, which no app should look at; requests are signed. */
export const VERIFICATION_TOKEN = 'look-at-the-signature';

/** What every interactive payload begins with. */
export function interaction({ credentials }: Slack, person: Person, type: string): Json {
  const { teamId, teamDomain, appId } = credentials;
  return {
    type,
    user: { id: person.id, username: person.name, name: person.name, team_id: teamId },
    api_app_id: appId,
    token: VERIFICATION_TOKEN,
    team: { id: teamId, domain: teamDomain },
    enterprise: null,
    is_enterprise_install: false,
  };
}
