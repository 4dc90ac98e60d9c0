import { type Field, TABLE, type Thing } from './table.js';
import { at, isObject, type Walk } from './walk.js';

interface Lengths {
  readonly min?: number;
  readonly max?: number;
  readonly minLen?: number;
  readonly maxLen?: number;
}

/** How the table writes a chart: limits by their name, with no kinds. */
interface ChartTable {
  readonly $ref?: string;
  readonly required: readonly string[];
  readonly segments: Lengths & { readonly label: Lengths; readonly value: Field };
  readonly series: Lengths & { readonly name: Lengths; readonly data: Lengths };
  readonly axis_config: {
    readonly required: readonly string[];
    readonly categories: Lengths;
    readonly x_label: Lengths;
    readonly y_label: Lengths;
  };
}

/** A chart of a `data_visualization` in the form of every other thing. */
export function chartThing(type: string): Thing | undefined {
  const variants = TABLE.blocks['data_visualization']?.fields?.['chart']?.variants as Record<string, ChartTable>;
  // `xy` is what the table calls the three kinds with axes; no chart is called so.
  const variant = type === 'xy' || !Object.hasOwn(variants, type) ? undefined : variants[type];
  const chart = variant?.$ref ? variants[variant.$ref] : variant;
  if (!chart) return undefined;
  const { required } = chart;
  return { required, fields: chart === variants['pie'] ? pieFields(chart) : xyFields(chart) };
}

function pieFields({ segments: { label, value, min, max } }: ChartTable): Record<string, Field> {
  return { segments: list({ min, max }, record({ label: text(label), value: { ...value, kind: 'number' } })) };
}

function xyFields({ series, axis_config: axes }: ChartTable): Record<string, Field> {
  const point = record({ label: { kind: 'string' }, value: { kind: 'number' } });
  const { categories } = axes;
  return {
    series: list(series, record({ name: text(series.name), data: list(series.data, point) })),
    axis_config: {
      kind: 'object',
      required: axes.required,
      fields: {
        categories: list(categories, text(categories)),
        x_label: text(axes.x_label),
        y_label: text(axes.y_label),
      },
    },
  };
}

function list(
  { min = 0, max = Number.POSITIVE_INFINITY }: { min?: number | undefined; max?: number | undefined },
  items: Field,
): Field {
  return { kind: 'array', min, max, items };
}

function record(fields: Readonly<Record<string, Field>>): Field {
  return { kind: 'object', required: Object.keys(fields), fields };
}

function text({ minLen = 1, maxLen = Number.POSITIVE_INFINITY }: Lengths): Field {
  return { kind: 'string', minLen, maxLen };
}

/** Every series has one point per category, in any order; names and categories stand once. */
export function checkChart(chart: unknown, path: string, { report }: Walk): void {
  if (!isObject(chart)) return;
  const axes = isObject(chart['axis_config']) ? chart['axis_config'] : {};
  const categories = strings(axes['categories']);
  const series = Array.isArray(chart['series']) ? chart['series'].filter(isObject) : [];
  if (repeats(categories)) report(at(at(path, 'axis_config'), 'categories'), 'must not name a category twice');
  if (repeats(strings(series.map((one) => one['name'])))) report(at(path, 'series'), 'must not name a series twice');
  for (const [index, { data }] of series.entries()) {
    const labels = strings(Array.isArray(data) ? data.map((point) => (isObject(point) ? point['label'] : point)) : []);
    if ([...labels].sort().join('\n') !== [...categories].sort().join('\n'))
      report(at(at(at(path, 'series'), index), 'data'), 'must have one point for each category, labelled as it is');
  }
}

function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

function repeats(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}
