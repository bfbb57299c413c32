/** A Redis that this process may have to end. */
export interface RedisServer {
  /** As REDIS_URL takes it, for other processes. */
  readonly url: string;
  close(): Promise<void>;
}
