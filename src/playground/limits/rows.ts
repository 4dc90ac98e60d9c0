import { lengthFault } from './scalar.js';
import type { Row } from './table.js';
import { at, isObject, oneOf, shown, type Walk } from './walk.js';

/** What holds for the rows of a table beyond each cell: how many there are, that they are even, and what a header may hold. */
export function checkRowShape(rows: readonly unknown[], row: Row, path: string, { report }: Walk): void {
  const lengths = rows.map((cells) => (Array.isArray(cells) ? cells.length : 0));
  for (const [index, length] of lengths.entries()) {
    const fault = lengthFault(length, 'cell', { min: row.minCells, max: row.maxCells });
    if (fault) report(at(path, index), fault);
    else if (row.sameLengthAllRows && length !== lengths[0])
      report(at(path, index), `must have ${lengths[0]} cells as the first row has, has ${length}`);
  }
  const { headerCell } = row;
  const header: readonly unknown[] = Array.isArray(rows[0]) ? rows[0] : [];
  for (const [index, cell] of header.entries()) {
    const type = isObject(cell) ? cell['type'] : undefined;
    if (headerCell && !(typeof type === 'string' && headerCell.includes(type)))
      report(at(at(path, 0), index), `must be ${oneOf(headerCell)} in the first row, is ${shown(type)}`);
  }
}
