/** Rows as lines, the columns aligned. */
export function columns(rows: readonly (readonly string[])[]): string {
  const most = Math.max(...rows.map(({ length }) => length));
  const widths = Array.from({ length: most }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
