import { FIELD, FIELDS } from './digest-form.js';
import { ZONE_FIELD } from './digest-zones.js';

/** What was filled in, as Slack sent it; empty where it sent nothing. */
export interface DigestFilled {
  readonly days: readonly string[];
  readonly time: string;
  readonly timeZone: string;
  readonly topics: readonly string[];
  readonly withoutTopics: readonly string[];
  readonly editions: readonly string[];
  readonly whenDone: string;
}

/** The `state.values` of a submitted view, as far as they are read. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

interface FieldValue {
  readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
  readonly selected_options?: readonly { readonly value?: string | undefined }[] | null | undefined;
  readonly selected_time?: string | null | undefined;
}

/** Reads the settings form. */
export function filledDigestForm(values: FormValues): DigestFilled {
  const field = (id: string, action = FIELD): FieldValue => values[id]?.[action] ?? {};
  const chosen = (id: string): string[] => (field(id).selected_options ?? []).flatMap(({ value }) => value ?? []);
  return {
    days: chosen(FIELDS.days),
    time: field(FIELDS.time).selected_time ?? '',
    timeZone: field(FIELDS.zone, ZONE_FIELD).selected_option?.value ?? '',
    topics: chosen(FIELDS.topics),
    withoutTopics: chosen(FIELDS.without),
    editions: chosen(FIELDS.editions),
    whenDone: field(FIELDS.whenDone).selected_option?.value ?? '',
  };
}
