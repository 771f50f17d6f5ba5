/** One of the things that `bangvang` does until it is told to stop. */
export interface Role {
  close(): Promise<void>;
}
