/** The bare Bolt app that Hallway is measured beside: one command, acknowledged with a fixed text or answered with one. */
import { App, HTTPReceiver } from '@slack/bolt';

const FIXED = { text: 'fixed text' };
const [port = '0', secret = '', mode = 'ack'] = process.argv.slice(2);

const app = new App({
  receiver: new HTTPReceiver({ signingSecret: secret, port: Number(port) }),
  authorize: async () => ({ botToken: 'xoxb-bare' }),
});
app.command('/tool', async ({ ack, respond }) => {
  if (mode === 'ack') {
    await ack(FIXED);
    return;
  }
  await ack();
  await respond(FIXED);
});
await app.start();
