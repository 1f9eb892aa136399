import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** A source file as the architecture test sees it. Paths are relative to the project. */
export interface SourceFile {
  path: string;
  lines: number;
  imports: readonly SourceImport[];
}

export interface SourceImport {
  /** As written. */
  specifier: string;
  line: number;
  /** Gone before the code runs. */
  typeOnly: boolean;
  /** The file it leads to, for `./`, `../` and `#doors`; null for packages and for what the framework makes up. */
  target: string | null;
}

/** All TypeScript and Astro files below the given folders. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  const doors = readDoors();
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,astro}`))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const imports = scripts(path, text).flatMap((script) => importsOf(script, path, doors));
      return { path, lines: codeLines(text), imports };
    });
}

function readDoors(): Map<string, string> {
  const { imports }: { imports: Record<string, string> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  return new Map(Object.entries(imports).map(([name, path]) => [name, normalize(path)]));
}

interface Script {
  text: string;
  firstLine: number;
}

/** The code of a file: all of it, or of an Astro file what stands between its fences and in its `<script>` elements. */
function scripts(path: string, text: string): Script[] {
  if (!path.endsWith('.astro')) return [{ text, firstLine: 1 }];
  const parts = [...text.matchAll(/^---\n(.*?)^---$|<script\b[^>]*>(.*?)<\/script>/gms)];
  return parts.map((part) => {
    const code = part[1] ?? part[2] ?? '';
    const start = part.index + part[0].indexOf(code);
    return { text: code, firstLine: text.slice(0, start).split('\n').length };
  });
}

function importsOf({ text, firstLine }: Script, path: string, doors: Map<string, string>) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: SourceImport[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + firstLine;
      const target = resolveTarget(specifier, path, doors);
      found.push({ specifier, line, typeOnly: isTypeOnly(node), target });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(node: ts.Node): string | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : null;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : null;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return argument && ts.isStringLiteral(argument) ? argument.text : null;
  }
  return null;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  if (node.importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = node.importClause.namedBindings;
  if (node.importClause.name || !bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((each) => each.isTypeOnly);
}

function resolveTarget(specifier: string, from: string, doors: Map<string, string>): string | null {
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  if (!specifier.startsWith('#')) return null;
  for (const [door, path] of doors) {
    const [start = '', end = ''] = door.split('*');
    if (door === specifier) return path;
    if (door.includes('*') && specifier.startsWith(start) && specifier.endsWith(end))
      return path.replace('*', specifier.slice(start.length));
  }
  return `no door ${specifier}`;
}

/** Lines that are neither blank nor comment nor fence. */
function codeLines(text: string): number {
  const bare = text.replace(/\/\*.*?\*\/|<!--.*?-->/gs, '');
  return bare.split('\n').filter((line) => !/^\s*(?:\/\/.*|---)?\s*$/.test(line)).length;
}
