import { listed } from '../cadence/describe-schedule.js';
import type { Wish } from '../ports.js';

/** What topics and editions are called; each gives the name of a slug. */
export interface WishNames {
  topic(slug: string): string;
  edition(slug: string): string;
}

/** `everything`, `Security and GitOps, without GPUs, from KubeCon EU 2021`, `everything but GPUs`. */
export function describeWish({ topics, withoutTopics, editions }: Wish, names: WishNames): string {
  const wanted = listed(topics.map((slug) => names.topic(slug))) || 'everything';
  const left = listed(withoutTopics.map((slug) => names.topic(slug)));
  const besides = left === '' ? '' : topics.length === 0 ? ` but ${left}` : `, without ${left}`;
  return `${wanted}${besides}${editions.length === 0 ? '' : `, from ${listed(editions.map((slug) => names.edition(slug)))}`}`;
}
