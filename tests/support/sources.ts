import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** One file of the program: what it imports of our own code, and its syntax. */
export interface Source {
  path: string;
  /** Imported files of ours, with the names taken from each; types are left out. */
  imports: ReadonlyMap<string, readonly string[]>;
  tree: ts.SourceFile;
}

const generated = "app/platform/generated";

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === generated ? [] : filesIn(path);
    return /(?<!\.test|\.d)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function target(from: string, specifier: string) {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier.startsWith(".") ? join(from, "..", specifier) : null;
}

function importsOf(path: string, tree: ts.SourceFile) {
  const found = new Map<string, string[]>();
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      continue;
    const clause = statement.importClause;
    const file = target(path, statement.moduleSpecifier.text);
    if (!file || clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) continue;
    const named =
      clause?.namedBindings && ts.isNamedImports(clause.namedBindings)
        ? clause.namedBindings.elements.filter(({ isTypeOnly }) => !isTypeOnly)
        : null;
    if (named?.length === 0) continue;
    const names = (named ?? []).map(({ name, propertyName }) => (propertyName ?? name).text);
    found.set(file, [...(found.get(file) ?? []), ...names]);
  }
  return found;
}

/** Every file of these folders but tests and generated code. */
export const sourcesOf = (...folders: string[]): Source[] =>
  folders.flatMap(filesIn).map((path) => {
    const tree = ts.createSourceFile(
      path,
      readFileSync(path, "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    return { path, tree, imports: importsOf(path, tree) };
  });

/** Every node of a tree, the outer ones first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}
