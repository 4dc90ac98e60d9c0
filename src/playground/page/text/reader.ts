import { createContext } from 'preact';

/** Who reads a text, which decides what names and dates look like. */
export interface TextReader {
  /** Id of the person acting. */
  readonly me: string;
  readonly timeZone: string;
  readonly nowMs: number;
  readonly personName: (id: string) => string | undefined;
  readonly channelName: (id: string) => string | undefined;
  readonly openChannel: (id: string) => void;
}

export const ReaderContext = createContext<TextReader>({
  me: '',
  timeZone: 'UTC',
  nowMs: 0,
  personName: () => undefined,
  channelName: () => undefined,
  openChannel: () => {},
});
