/** A mistake of the person who asks: its message is shown to them and says what to do next. */
export class UserError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UserError';
  }
}
