import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** Longest wait for Slack to take an answer. */
const TIMEOUT_MS = 10_000;
const SLACK_HOSTS = /(?:^|\.)slack(?:-gov)?\.com$/;
const LOOPBACK_HOSTS = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** An answer that its response address did not take. */
export class RespondError extends Error {
  /** Status of the answer; undefined when there was none. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.name = 'RespondError';
    this.status = status;
  }
}

/** Posts a message to a response address. Throws `RespondError` when it was not taken. */
export type Respond = (responseUrl: string, message: object) => Promise<void>;

/**
 * Posts answers to response addresses (docs.slack.dev/interactivity/handling-user-interaction) over connections that are
 * kept. Bolt's own `respond` goes through `fetch`, which costs more than the rest of an answer together; see the README's
 * figures. Nothing but Slack is ever addressed, whatever a payload says, and no redirect is followed; with a Web API on
 * loopback (tests, a local workspace) loopback is Slack.
 */
export function responder(apiUrl: string): Respond {
  const apiHost = new URL(apiUrl).hostname;
  const isSlack = (host: string): boolean =>
    host === apiHost || SLACK_HOSTS.test(host) || (LOOPBACK_HOSTS.test(apiHost) && LOOPBACK_HOSTS.test(host));
  const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };
  return async (responseUrl, message) => {
    const url = URL.canParse(responseUrl) ? new URL(responseUrl) : undefined;
    if (!url || !isSlack(url.hostname) || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
      throw new RespondError('refused to call an address that is not of Slack');
    }
    // A reset can follow a request that was read: what a whole channel sees is not posted again on one.
    const tries = 'response_type' in message && message.response_type === 'in_channel' ? 1 : 2;
    const status = await post(url, JSON.stringify(message), agents, tries);
    if (status < 200 || status > 299) throw new RespondError(`the response address answered ${status}`, status);
  };
}

type Agents = Readonly<{ 'http:': HttpAgent; 'https:': HttpsAgent }>;

/** The status that a post was answered with. Throws `RespondError` when there was none. */
function post(url: URL, body: string, agents: Agents, tries: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) },
      timeout: TIMEOUT_MS,
    };
    const answered = (response: IncomingMessage): void => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(response.statusCode ?? 0));
    };
    const request =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...options, agent: agents['https:'] }, answered)
        : httpRequest(url, { ...options, agent: agents['http:'] }, answered);
    request.on('timeout', () => request.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })));
    request.on('error', (error: NodeJS.ErrnoException) => {
      // A kept connection that the other side has most likely just closed (nodejs.org/api/http.html#requestreusedsocket).
      if (tries > 1 && request.reusedSocket && error.code === 'ECONNRESET')
        post(url, body, agents, tries - 1).then(resolve, reject);
      else reject(new RespondError(`the response address could not be reached (${error.code ?? error.name})`));
    });
    request.end(body);
  });
}
