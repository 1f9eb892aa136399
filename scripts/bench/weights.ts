import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface PageWeight {
  page: string;
  /** Most bytes that are allowed, in all and of scripts; null where nothing was promised. */
  budget: { total: number; js: number } | null;
  /** Bytes after gzip, as for the rest. */
  html: number;
  css: number;
  js: number;
  total: number;
}

/** What the first visit to a page costs: its HTML and every style and script that it loads. */
export function weigh(site: string, page: string, budget: PageWeight['budget'] = null): PageWeight {
  const file = join(site, page, 'index.html');
  const text = readFileSync(file, 'utf8');
  const styles = attributes(text, /<link\b[^>]*\brel="?stylesheet\b[^>]*>/g, 'href');
  const entries = [
    ...attributes(text, /<script\b[^>]*\bsrc=[^>]*>/g, 'src'),
    ...attributes(text, /<link\b[^>]*\brel="?modulepreload\b[^>]*>/g, 'href'),
  ];
  const html = zipped(file);
  const css = sum([...new Set(styles)].map((path) => zipped(join(site, path))));
  const js = sum([...withImports(site, entries)].map((path) => zipped(join(site, path))));
  return { page, budget, html, css, js, total: html + css + js };
}

/** The scripts and all that they import from the start; what they load later on demand is not part of the visit. */
function withImports(site: string, entries: readonly string[], seen = new Set<string>()) {
  for (const entry of entries) {
    if (seen.has(entry) || !existsSync(join(site, entry))) continue;
    seen.add(entry);
    const text = readFileSync(join(site, entry), 'utf8');
    const imports = [...text.matchAll(/\b(?:from|import)\s*["']([^"']+\.js)["']/g)];
    const paths = imports.map(([, path = '']) => join(dirname(entry), path));
    withImports(site, paths, seen);
  }
  return seen;
}

function attributes(html: string, element: RegExp, name: string): string[] {
  const value = new RegExp(`\\b${name}="?([^"\\s>]+)`);
  return [...html.matchAll(element)].map(([tag]) => value.exec(tag)?.[1] ?? '').filter(Boolean);
}

function zipped(file: string): number {
  return gzipSync(readFileSync(file)).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
