export interface Files {
  check(): Promise<void>;
}
