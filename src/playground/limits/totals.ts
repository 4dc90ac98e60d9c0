import { charsOf } from './chars.js';
import { TABLE } from './table.js';
import { counted, type MetBlock, type Walk } from './walk.js';

const { totals } = TABLE.surfaces.message;

/** Block type → how many characters all such blocks of a message may have together. */
export const CHARS_BY_TYPE: Readonly<Record<string, number>> = {
  markdown: totals.markdownBlockChars.max,
  table: totals.tableChars.max,
  data_table: totals.dataTableChars.max,
};

/** What holds for a payload as a whole, once all of it has been walked. */
export function checkTotals({ blocks, focused, report, surface }: Walk): void {
  for (const [type, thing] of Object.entries(TABLE.blocks)) {
    const alike = blocks.filter((met) => met.type === type);
    const most = thing.maxPerPayload ?? Number.POSITIVE_INFINITY;
    for (const { path } of alike.slice(most))
      report(path, `must not be there: at most ${counted(most, `${type} block`)}`);
    checkChars(type, alike, report);
  }
  const { maxTruePerPayload: most, surfaces } = TABLE.common.focus_on_load;
  for (const [index, path] of focused.entries()) {
    if (!surfaces.includes(surface)) report(path, `must not be true in a ${surface}`);
    else if (index >= most) report(path, `must not be true on more than ${counted(most, 'element')}`);
  }
}

/** Reports the block with which the characters become too many. */
function checkChars(type: string, alike: readonly MetBlock[], report: Walk['report']): void {
  const most = CHARS_BY_TYPE[type] ?? Number.POSITIVE_INFINITY;
  let chars = 0;
  for (const { block, path } of alike) {
    const before = chars;
    chars += charsOf(block);
    if (chars > most && before <= most)
      report(path, `must be at most ${counted(most, 'character')} with all ${type} blocks before it, has ${chars}`);
  }
}
