/** A file on its way up, or up. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly bytes: Buffer;
  /** `asked` for an address, `sent` to it, and `complete` once Slack was told so. */
  readonly stage: 'asked' | 'sent' | 'complete';
  /** In bytes, as it was announced. */
  readonly size: number;
  readonly createdAtMs: number;
}

/** The files of a workspace. */
export class Files {
  readonly #files = new Map<string, StoredFile>();

  get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  put(file: StoredFile): void {
    this.#files.set(file.id, file);
  }

  drop(id: string): void {
    this.#files.delete(id);
  }
}
