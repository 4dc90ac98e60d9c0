/** A mistake of the person who asks: its message is shown to them and says what to do next. */
export class UserError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UserError';
  }
}

/** The database is out of reach for now. Holds neither its address nor the words of its driver. */
export class StoreUnavailable extends UserError {
  /** What the driver or server called it, such as `ECONNREFUSED`, `57P01` or `SQLITE_BUSY`. */
  readonly code: string;

  constructor(code: string) {
    super("Hallway's memory is unreachable just now. Try again in a minute; tools, talks and highlights work as ever.");
    this.name = 'StoreUnavailable';
    this.code = code;
  }
}

/** The database cannot be used as it is; the message is for the operator and names the remedy. */
export class StoreRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StoreRefused';
  }
}
