import { type Field, TABLE, type Thing } from './table.js';

const TYPE: Field = { kind: 'string' };

/** A thing that is told by its `type`: that key stands in it too. */
export function withType(thing: Thing = {}): Thing {
  return { ...thing, fields: { type: TYPE, ...thing.fields } };
}

/** A text object, of the length that the field around it allows. */
export function textThing(type: string, { minLen, maxLen }: Field): Thing {
  const thing = TABLE.composition[type];
  const text = { ...thing?.fields?.['text'], ...(minLen && { minLen }), ...(maxLen && { maxLen }) };
  return withType({ ...thing, fields: { ...thing?.fields, text } });
}

/** An object of which the table names the keys: strings, or with each a thing. */
export function shapeThing(shape: NonNullable<Field['shape']>): Thing {
  if (isNames(shape))
    return { required: shape, fields: Object.fromEntries(shape.map((key) => [key, { kind: 'string' }])) };
  const fields = Object.entries(shape).map(([key, thing]) => [key, { kind: 'object', ...thing }] as const);
  return { required: fields.map(([key]) => key), fields: Object.fromEntries(fields) };
}

function isNames(shape: NonNullable<Field['shape']>): shape is readonly string[] {
  return Array.isArray(shape);
}

/** A variant written as the list of its keys: strings, any of which may be left out. */
export function variantThing(keys: unknown): Thing | undefined {
  return Array.isArray(keys) ? { fields: Object.fromEntries(keys.map((key) => [String(key), TYPE])) } : undefined;
}
