/** When something goes wrong: before anything changed, or after the call did its work. */
type After = 'before' | 'accepting';

/** A way in which Slack, or the network before it, fails. */
export type Failing =
  | { readonly do: 'rate-limit'; readonly retryAfterS: number }
  | { readonly do: 'fail'; readonly status: number; readonly after: After }
  /** The connection breaks. */
  | { readonly do: 'reset'; readonly after: After }
  /** No answer, ever. */
  | { readonly do: 'hang'; readonly after: After }
  /** Half of the body at once, the rest after so many milliseconds. */
  | { readonly do: 'slow-body'; readonly ms: number; readonly after?: After }
  /** Slack's own word for it, such as `fatal_error`. */
  | { readonly do: 'error'; readonly error: string; readonly after?: After }
  /** A body that is no JSON. */
  | { readonly do: 'malformed'; readonly after?: After };

/** What becomes of a call: it fails, or nothing is done before something else has come about, and then it goes well. */
export type Way = Failing | { readonly do: 'wait'; readonly until: Promise<unknown> };

/** A method by name, several by pattern, or `response_url`. */
export type Target = string | RegExp;

interface Rule {
  readonly target: Target;
  readonly way: Way;
  readonly isLasting: boolean;
}

/** How the next calls are to fail, or to wait. Calls that no rule names go well at once. */
export class Misbehaviour {
  #rules: readonly Rule[] = [];

  /** The next calls fail in these ways, one each. */
  next(target: Target, ...ways: readonly Way[]): void {
    this.#rules = [...this.#rules, ...ways.map((way) => ({ target, way, isLasting: false }))];
  }

  /** All calls fail in this way, until `clear`; what `next` named comes first. */
  always(target: Target, way: Way): void {
    this.#rules = [...this.#rules, { target, way, isLasting: true }];
  }

  clear(): void {
    this.#rules = [];
  }

  /** What is to become of a call that has just come in, if it is not to go well at once. */
  take(method: string): Way | undefined {
    const fitting = this.#rules.filter(({ target }) =>
      typeof target === 'string' ? target === method : target.test(method),
    );
    const rule = fitting.find(({ isLasting }) => !isLasting) ?? fitting[0];
    if (rule && !rule.isLasting) this.#rules = this.#rules.filter((one) => one !== rule);
    return rule?.way;
  }
}
