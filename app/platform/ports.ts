import type { LetterModel } from "#app/domain/letters/letter.ts";
import type { Actor } from "#app/domain/policy.ts";
import type { Result } from "#app/domain/result.ts";
import type { Files } from "./files.server.ts";
import type { Scanner } from "./scanner.server.ts";
import type { Prisma, PrismaClient } from "./generated/prisma/client.ts";

export type { ArrivedPart, StoredFile } from "./files.server.ts";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

/** All that a use case may touch of the outside world. */
export interface Ctx {
  actor: Actor;
  /** The server's clock; the only source of time. */
  now: () => Date;
  /** Unguessable bytes as hex, for tokens. */
  secret: (bytes: number) => string;
  /** Scheme and host of the service, for links in letters. */
  origin: string;
  db: Db;
  files: Files;
  /** Looks for viruses; null where none is set. */
  scanner: Scanner | null;
  passwords: Passwords;
  vault: Vault;
  limits: Limits;
  /** Draws a letter as a PDF: the same model gives the same bytes. */
  drawLetter: (model: LetterModel) => Promise<Uint8Array>;
  solve: Solve;
  /** Runs `work` in one transaction; a refusal rolls it back, as an error does. */
  transact<T, C extends string>(work: (tx: Tx) => Promise<Result<T, C>>): Promise<Result<T, C>>;
}

export interface Solution {
  /** Of the columns, by their names. */
  values: ReadonlyMap<string, number>;
  /** It is proved that none is better. */
  isBest: boolean;
}

/** Solves an integer program in the LP format; null where there is no solution, or none in time. */
export type Solve = (program: string) => Promise<Solution | null>;

/**
 * argon2id hashing. `verify` costs the same for a null hash, and answers false. Both are refused while
 * more of it is asked for than can be done within seconds.
 */
export interface Passwords {
  hash(password: string): Promise<Result<string, "busy">>;
  verify(hash: string | null, password: string): Promise<Result<boolean, "busy">>;
}

/** Seals short secrets with a key that the database does not hold; `owner` binds one to whom it belongs. */
export interface Vault {
  seal(text: string, owner: string): string;
  /** Throws for what was sealed with another key or for another owner. */
  open(sealed: string, owner: string): string;
  /** A key that follows from the name of its owner, as base64: who may learn it, reads what it sealed. */
  keyOf(owner: string): string;
}

/** Whether one more try is allowed; else the seconds to wait. */
export interface Limits {
  take(key: string, rule: { points: number; seconds: number }): Promise<number>;
}
