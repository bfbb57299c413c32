/** What should not happen in a run: a test fails when any list has an entry that it did not ask for. */
export interface ReportSummary {
  /** Requests to paths that the playground does not serve, as `METHOD URL`. */
  readonly unknownRoutes: readonly string[];
  /** Routes on which the application ran into a rate limit; faults that were switched on do not count. */
  readonly rateLimited: readonly string[];
  /** Mistakes of the playground's own. */
  readonly failures: readonly string[];
  /** Answers 401, 403 and 429: Discord bans an address that collects 10,000 in 10 minutes. */
  readonly invalidRequests: number;
}

const longestList = 1_000;

/** Collects what should not happen. */
export class Report {
  readonly #unknownRoutes: string[] = [];
  readonly #rateLimited: string[] = [];
  readonly #failures: string[] = [];
  #invalidRequests = 0;

  unknownRoute(request: string): void {
    note(this.#unknownRoutes, request);
  }

  rateLimited(route: string): void {
    note(this.#rateLimited, route);
  }

  failed(error: Error): void {
    note(this.#failures, error.stack ?? error.message);
  }

  invalidRequest(): void {
    this.#invalidRequests += 1;
  }

  summary(): ReportSummary {
    return {
      unknownRoutes: [...this.#unknownRoutes],
      rateLimited: [...this.#rateLimited],
      failures: [...this.#failures],
      invalidRequests: this.#invalidRequests,
    };
  }
}

function note(list: string[], entry: string): void {
  if (list.length < longestList) list.push(entry);
}
