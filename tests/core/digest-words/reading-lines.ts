import { zoneIndex } from '../../../src/core/cadence/zones.js';
import { type DigestContext, type DigestLine, readDigestLine } from '../../../src/core/digest-words/digest-line.js';
import { UserError } from '../../../src/core/errors.js';
import { bundledCatalog } from '../../support/bundled.js';

const catalog = bundledCatalog();
/** The bundled catalog on a Saturday; it is past midnight in Lisbon already. */
export const context: DigestContext = {
  topics: [...catalog.topics.values()],
  editions: [...catalog.editions.values()],
  zones: zoneIndex(),
  nowMs: Date.parse('2026-11-21T00:30:00Z'),
  timeZone: 'Europe/Lisbon',
};
/** Reads a line in that context. */
export const read = (text: string): DigestLine => readDigestLine(text, context);

/** Why a line is refused; what it was read as when it is not. */
export function refusal(text: string): string {
  try {
    return `read as ${JSON.stringify(read(text))}`;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
