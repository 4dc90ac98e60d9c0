import { stringify } from 'yaml';
import type { z } from 'zod';
import { KINDS, type KindName } from './records.js';

/**
 * The one form of a record file: the keys in the order of its schema, lines folded at 120 columns, a line above it that
 * leads an editor to its schema. A list file is given as its list of records. Comments are not kept: what is worth saying
 * is a field.
 */
export function formatRecord(kind: KindName, value: unknown): string {
  const { schema, layout } = KINDS[kind];
  const ordered = Array.isArray(value) ? value.map((item) => inOrder(item, schema)) : inOrder(value, schema);
  const up = layout === 'list' ? '.' : layout === 'folder' ? '..' : '../..';
  const body = stringify(ordered, { lineWidth: 120, flowCollectionPadding: false, aliasDuplicateObjects: false });
  return `# yaml-language-server: $schema=${up}/schema/${kind}.schema.json\n${body}`;
}

/** The value with the keys of every object in the order its schema gives them; unknown keys last. */
function inOrder(value: unknown, schema: z.ZodType): unknown {
  const inner = unwrap(schema);
  if (Array.isArray(value)) {
    const item = inner.def.type === 'array' ? (inner as z.ZodArray<z.ZodType>).element : undefined;
    return item ? value.map((entry) => inOrder(entry, item)) : value;
  }
  if (typeof value !== 'object' || value === null || inner.def.type !== 'object') return value;
  const shape = (inner as z.ZodObject).shape as Record<string, z.ZodType>;
  const record = value as Record<string, unknown>;
  const known = Object.keys(shape).filter((key) => key in record);
  const unknown = Object.keys(record).filter((key) => !(key in shape));
  return Object.fromEntries(
    [...known, ...unknown].map((key) => {
      const child = shape[key];
      return [key, child ? inOrder(record[key], child) : record[key]];
    }),
  );
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema.def.type === 'optional' ? unwrap((schema as z.ZodOptional<z.ZodType>).unwrap()) : schema;
}
