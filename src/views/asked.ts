/** What an answer answers, as a view needs it. */
export interface Asked {
  /** Name of the command, without its slash. */
  readonly command: string;
  /** What stood after it. */
  readonly text: string;
  /** Page wanted, counted from 1. */
  readonly page: number;
  /** Today as `YYYY-MM-DD`, from which ages are counted. */
  readonly today: string;
  /** Whether it was read as going on from the answer before: a button, which knows the text alone, cannot ask it again. */
  readonly isFollowUp?: boolean;
}
