import { join } from 'node:path';
import { loadCatalog } from '../catalog/load.js';
import type { DigestAsked, ShownItem } from '../core/digest/asked.js';
import { composeChanges } from '../core/digest/compose-changes.js';
import { composeDigest } from '../core/digest/compose-digest.js';
import type { DigestItem } from '../core/digest/item.js';
import { stockOf } from '../core/digest/stock.js';
import type { Wish } from '../core/ports.js';
import { type DigestMeta, digestMessage } from '../views/digest.js';
import { digestChanges, digestDone, digestEmpty } from '../views/digest-end.js';
import { plain } from '../views/mrkdwn.js';

const USAGE = 'npm run digest-year -- [first date, YYYY-MM-DD] [topic …]';
const DATA_DIR = join(import.meta.dirname, '../../data');
const META: DigestMeta = { owner: 'U0OWNER', schedule: 'Mon–Fri 09:00 Europe/Lisbon', howToStop: '/digest off' };
const DAY_MS = 86_400_000;

/** Prints a year of one channel's digests, Monday to Friday, as the channel would read them, for a person to judge. */
function main([first = '2026-11-23', ...topics]: readonly string[]): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(first)) {
    console.error(USAGE);
    process.exitCode = 64;
    return;
  }
  const stock = stockOf(loadCatalog(DATA_DIR));
  const wish: Wish = { topics, withoutTopics: [], editions: [] };
  const shown: ShownItem[] = [];
  let doneOn: string | undefined;
  for (let day = 0; day < 365; day += 1) {
    const date = new Date(Date.parse(first) + day * DAY_MS);
    const on = date.toISOString().slice(0, 10);
    if (date.getUTCDay() === 0 || date.getUTCDay() === 6) continue;
    const asked: DigestAsked = { wish, shown, taste: new Map(), localOn: on, seed: 'T0TEAM C0CHANNEL' };
    const keep = (items: readonly DigestItem[]): number =>
      shown.push(...items.map(({ id }) => ({ item: id, shownOn: on })));
    if (doneOn === undefined) {
      const digest = composeDigest(stock, asked);
      if (digest.kind === 'items') {
        print(on, digestMessage(digest, META).text);
        keep(digest.items);
        continue;
      }
      if (digest.kind === 'empty') {
        print(on, digestEmpty().text);
        return;
      }
      doneOn = on;
      print(on, digestDone({ total: digest.total, next: 'changes' }, META).text);
    } else if (date.getUTCDay() === new Date(doneOn).getUTCDay()) {
      const digest = composeChanges(stock, asked);
      if (digest.kind === 'nothing') {
        print(on, '(nothing is untold: no message)');
        return;
      }
      print(on, digestChanges(digest, META).text);
      keep(digest.items);
    }
  }
}

function print(on: string, text: string): void {
  const weekday = new Date(on).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  console.log(`\n── ${weekday} ${on}\n${plain(text)}`);
}

main(process.argv.slice(2));
