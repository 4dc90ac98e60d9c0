/**
 * The shape of every record in `data/`, once: parsed at load, printed as editor schemas by `npm run data -- schema`, and
 * the source of the catalog's types. Key order here is the key order `npm run data -- format` writes.
 */
import { z } from 'zod';
import { HIGHLIGHT_KINDS, TALK_FORMATS } from './formats.js';

export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const slug = z.string().regex(SLUG_PATTERN, 'a slug: lower-case letters, digits and single hyphens');
const line = z
  .string()
  .min(1)
  .regex(/^\S.*\S$|^\S$/s, 'no white space at either end')
  .regex(/^[^\n\r\t]*$/, 'one line');
const sentence = line.min(12).regex(/[.!?)”"]$/, 'a whole sentence, with its full stop');
/** A name as it stands in a list; longer ones would not fit beside others. */
const name = line.max(90);
const names = z.array(name).min(1).max(30);
const slugs = z.array(slug).min(1);
const date = z.iso.date();
const year = z.int().min(2000).max(2100);
/** An instant as exact as it is known: a day, a month or a year. */
const dateOrPart = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY-MM-DD, YYYY-MM or YYYY');
const url = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(300);
/** Line of the write-up file, counted from 1; a paragraph or list item is one line there. */
const passage = z.int().min(1);

/** What people ask that the record answers, in other words than its own. */
const asks = z.array(line.max(120)).min(4).max(24);

/** An address with how it is known: nothing that nobody saw is written. */
const address = z.strictObject({ url, knownFrom: line.max(160) });

export const conferenceSchema = z.strictObject({
  name,
  aliases: names.optional(),
});

export const editionSchema = z.strictObject({
  name,
  shortName: name,
  conference: slug,
  year,
  aliases: names.optional(),
  startsOn: dateOrPart,
  endsOn: dateOrPart.optional(),
  datesFrom: line,
  place: line,
  format: z.enum(['in-person', 'virtual', 'hybrid']),
  homepage: address.optional(),
  attendance: z
    .array(z.strictObject({ what: sentence.max(300), origin: line.max(200) }))
    .min(1)
    .optional(),
});

export const sourceSchema = z.strictObject({
  title: line,
  edition: slug,
  day: z.int().min(1).max(7).optional(),
  author: line.optional(),
  authorFrom: line.optional(),
  writtenOn: date.optional(),
  writtenOnFrom: line.optional(),
  address: address.optional(),
  file: line,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The lines of the file that hold text: what a passage may point at. */
  passages: z.array(passage).min(1),
});

export const speakerSchema = z.strictObject({
  name,
  aliases: names.optional(),
});

export const organisationSchema = z.strictObject({
  name,
  kind: z.enum(['company', 'foundation', 'public-body', 'research', 'community-group', 'independent']),
  aliases: names.optional(),
  /** What people call it instead of its name, by what it does or where it is: `online grocer`. */
  asks: z.array(line.max(120)).min(1).max(24).optional(),
  passages: z
    .array(z.strictObject({ source: slug, at: passage }))
    .min(1)
    .optional(),
});

export const topicSchema = z.strictObject({ slug, name, aliases: names.optional(), about: sentence.max(200) });

const LINK_KINDS = ['session', 'video', 'slides', 'repository', 'article'] as const;

export const talkSchema = z.strictObject({
  title: line.max(160),
  aliases: z.array(line.max(160)).min(1).max(8).optional(),
  format: z.enum(TALK_FORMATS),
  /** `named`: the notes only give its title (and perhaps who gave it); `noted`: they say what it was about. */
  coverage: z.enum(['noted', 'named']),
  source: slug,
  passages: z.array(passage).min(1),
  /** Day of the notes it stands in: the day the writer watched it, not always the day it was held. */
  day: z.int().min(1).max(7).optional(),
  heldOn: date.optional(),
  heldOnFrom: line.max(160).optional(),
  speakers: z
    .array(
      z.strictObject({
        speaker: slug,
        organisations: slugs.optional(),
        /** Where the person is known from, when the notes leave the name out. */
        speakerFrom: line.max(160).optional(),
        /** Where the organisation is known from, when the notes leave it out. */
        organisationsFrom: line.max(160).optional(),
      }),
    )
    .min(1)
    .optional(),
  /** Organisations whose story it tells, beside those of the speakers. */
  organisations: slugs.optional(),
  tools: slugs.optional(),
  topics: slugs.max(8),
  summary: z.array(sentence.max(260)).min(1).max(5),
  takeaways: z.array(sentence.max(240)).min(1).max(8).optional(),
  asks,
  links: z
    .array(
      z.strictObject({
        kind: z.enum(LINK_KINDS),
        url,
        knownFrom: line.max(160),
        certainty: z.enum(['verified', 'probable']),
        /** Title to search for when a recording has moved. */
        searchFor: line.max(180).optional(),
      }),
    )
    .min(1)
    .optional(),
  /** What is known against, or beyond, the notes, each with where it is known from. */
  notes: z
    .array(z.strictObject({ what: sentence.max(300), origin: line.max(200) }))
    .min(1)
    .optional(),
});

const CNCF_LEVELS = ['sandbox', 'incubating', 'graduated', 'archived'] as const;

const SINCE_KINDS = ['renamed', 'moved', 'replaced', 'retired', 'landed', 'released', 'changed', 'active'] as const;

const TOOL_KINDS = [
  'project',
  'subproject',
  'product',
  'cloud-service',
  'kubernetes-feature',
  'feature',
  'standard',
  'technology',
  'language',
  'internal',
  'certification',
  'process',
] as const;

export const toolSchema = z.strictObject({
  name,
  kind: z.enum(TOOL_KINDS),
  category: slug,
  topics: slugs.max(8),
  aliases: names.optional(),
  what: sentence.max(240),
  /** The tool it is a part of. */
  parent: slug.optional(),
  asks,
  passages: z.array(z.strictObject({ source: slug, at: passage })).min(1),
  homepage: address.optional(),
  repository: address.optional(),
  cncf: z
    .strictObject({
      /** The landscape's item, when that is not the tool itself. */
      item: line.optional(),
      accepted: date,
      incubating: date.optional(),
      graduated: date.optional(),
      archived: date.optional(),
    })
    .optional(),
  /** Its CNCF level as the notes themselves say it. */
  levelsThen: z
    .array(z.strictObject({ level: z.enum(CNCF_LEVELS), source: slug, at: passage }))
    .min(1)
    .optional(),
  since: z
    .array(
      z.strictObject({
        kind: z.enum(SINCE_KINDS),
        on: dateOrPart.optional(),
        what: sentence.max(260),
        origin: line.max(240),
      }),
    )
    .min(1)
    .optional(),
  verdict: z.strictObject({ what: sentence.max(200), on: date }).optional(),
  note: sentence.max(300).optional(),
});

export const highlightSchema = z.strictObject({
  statement: sentence.max(400),
  kind: z.enum(HIGHLIGHT_KINDS),
  source: slug,
  passage,
  talk: slug.optional(),
  /** Who said it, when the notes attribute it; without it the writer of the notes speaks. */
  speakers: slugs.optional(),
  tools: slugs.optional(),
  topics: slugs.max(8),
  asks: asks.optional(),
  /** A later or better-known fact that the statement needs beside it. */
  since: z.strictObject({ what: sentence.max(260), on: dateOrPart.optional(), origin: line.max(240) }).optional(),
});

export type ConferenceRecord = z.infer<typeof conferenceSchema>;
export type EditionRecord = z.infer<typeof editionSchema>;
export type SourceRecord = z.infer<typeof sourceSchema>;
export type SpeakerRecord = z.infer<typeof speakerSchema>;
export type OrganisationRecord = z.infer<typeof organisationSchema>;
export type TopicRecord = z.infer<typeof topicSchema>;
export type TalkRecord = z.infer<typeof talkSchema>;
export type ToolRecord = z.infer<typeof toolSchema>;
export type HighlightRecord = z.infer<typeof highlightSchema>;
export type CncfLevel = (typeof CNCF_LEVELS)[number];
