/** One thing wrong with one record. */
export interface Problem {
  /** Path of the file below the data folder. */
  readonly file: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** Bundled data that cannot be used: every problem found, each with file and line. */
export class DataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in the catalog's data; run: npm run data -- check`);
    this.name = 'DataError';
    this.problems = problems;
  }
}
