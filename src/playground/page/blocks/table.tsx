import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Json } from '../../page-api.js';
import { isJson, isOn, number, text } from '../json.js';
import { RichText } from './rich-text.js';

/** A table or, with a caption, a data table, which is leafed through by its page size. It scrolls in a box of its own. */
export function Table({ block, caption }: { readonly block: Json; readonly caption?: string }): VNode {
  const [page, setPage] = useState(0);
  const [head = [], ...rest] = rowsOf(block);
  const size = caption === undefined ? rest.length || 1 : (number(block, 'page_size') ?? 5);
  const pages = Math.max(1, Math.ceil(rest.length / size));
  const settings = Array.isArray(block['column_settings']) ? block['column_settings'] : [];
  const look = (column: number): string => lookOf(settings[column]);
  const headerColumn = number(block, 'row_header_column_index');
  return (
    <div class="table-block">
      <div class="table-box" tabIndex={0} role="region" aria-label={caption ?? 'Table'}>
        <table>
          {caption !== undefined && <caption>{caption}</caption>}
          <thead>
            <tr>
              {head.map((cell, at) => (
                <th key={at} scope="col" class={look(at)}>
                  <Cell cell={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rest.slice(page * size, (page + 1) * size).map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) =>
                  at === headerColumn ? (
                    <th key={at} scope="row" class={look(at)}>
                      <Cell cell={cell} />
                    </th>
                  ) : (
                    <td key={at} class={look(at)}>
                      <Cell cell={cell} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div class="table-pages">
          <button type="button" class="slack-button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            Previous
          </button>
          <span class="quiet">
            {page + 1} of {pages}
          </span>
          <button type="button" class="slack-button" disabled={page + 1 === pages} onClick={() => setPage(page + 1)}>
            Next
          </button>
        </div>
      )}
    </div>
  );
}

function Cell({ cell }: { readonly cell: Json }): VNode {
  return text(cell, 'type') === 'rich_text' ? <RichText block={cell} /> : <span>{text(cell, 'text')}</span>;
}

function rowsOf(block: Json): Json[][] {
  const rows = block['rows'];
  return Array.isArray(rows) ? rows.map((row) => (Array.isArray(row) ? row.filter(isJson) : [])) : [];
}

function lookOf(setting: unknown): string {
  if (!isJson(setting)) return '';
  return `align-${text(setting, 'align') || 'left'}${isOn(setting, 'is_wrapped') ? ' wrapped' : ''}`;
}
