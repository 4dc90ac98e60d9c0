/** The questions of `tests/questions/<half>/<kind>.yml`, each with the records that a fair answer gives. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** `working` is what the rules are made with; `aside` was written apart from them and is only ever scored. */
export const HALVES = ['working', 'aside'] as const;
export type Half = (typeof HALVES)[number];

export interface SetQuestion {
  /** Name of its file: what kind of question it is. */
  readonly kind: string;
  /** What a person types, in turn; the expectation is about the last. */
  readonly turns: readonly string[];
  readonly expected: Expected;
}

/** Record ids are `talk:<edition>/<slug>`, `tool:<slug>`, `highlight:<edition>/<slug>` and so on. */
export type Expected =
  | {
      readonly kind: 'records';
      /** Records any of which may lead the answer. */
      readonly first: readonly string[];
      /** Records that the reply has to name, all of them. */
      readonly reply: readonly string[];
      /** Records that the reply must not name. */
      readonly never: readonly string[];
      /** A text that the reply has to contain. */
      readonly answer?: string | undefined;
    }
  | {
      /** There is no answer: the material has none. */
      readonly kind: 'none';
      readonly never: readonly string[];
      /** Records that may fairly be named as near. */
      readonly nearest: readonly string[];
    }
  | { readonly kind: 'small-talk' };

/** The file whose questions are no questions. */
const SMALL_TALK = 'small-talk';

const ids = z
  .array(z.string().regex(/^(talk|tool|highlight|speaker|organisation|topic|edition):[a-z0-9-]+(\/[a-z0-9-]+)?$/))
  .min(1);

const entrySchema = z
  .strictObject({
    ask: z.string().min(1).optional(),
    turns: z.array(z.string().min(1)).min(2).optional(),
    first: ids.optional(),
    reply: ids.optional(),
    never: ids.optional(),
    answer: z.string().min(1).optional(),
    no: z.literal(true).optional(),
    nearest: ids.optional(),
    why: z.string().min(1),
  })
  .refine(({ ask, turns }) => (ask === undefined) !== (turns === undefined), 'either `ask` or `turns`')
  .refine(
    ({ no, first, reply, answer }) => !no || !(first || reply || answer),
    'a question without an answer has none',
  );

const expecting = entrySchema.refine(
  ({ no, first, reply, answer }) => no || first || reply || answer,
  'says nothing of what is expected',
);

/** All questions of a half, by file and by place in it; undefined when that half is not there. */
export function readQuestions(folder: string, half: Half): SetQuestion[] | undefined {
  const path = join(folder, half);
  if (!existsSync(path)) return undefined;
  return readdirSync(path)
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .flatMap((file) => parseQuestions(basename(file, '.yml'), readFileSync(join(path, file), 'utf8')));
}

/** The questions of one file. Throws when one is not in the form of the set, saying which and why. */
export function parseQuestions(kind: string, text: string): SetQuestion[] {
  const parsed = z.array(kind === SMALL_TALK ? entrySchema : expecting).safeParse(parse(text));
  if (!parsed.success) throw new Error(`${kind}.yml: ${z.prettifyError(parsed.error)}`);
  return parsed.data.map((entry) => {
    const turns = entry.turns ?? (entry.ask === undefined ? [] : [entry.ask]);
    return { kind, turns, expected: expectedOf(kind, entry) };
  });
}

function expectedOf(kind: string, entry: z.infer<typeof entrySchema>): Expected {
  const { first = [], reply = [], never = [], nearest = [], answer } = entry;
  if (kind === SMALL_TALK) return { kind: 'small-talk' };
  if (entry.no) return { kind: 'none', never, nearest };
  return { kind: 'records', first, reply, never, answer };
}
