// Reads the first sheet of an .xlsx in the browser: the server is sent texts, never a foreign file.

const text = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  // spreadsheets turn what looks like a day into one
  if (cell instanceof Date)
    return cell.toISOString().slice(0, 16).replace('T00:00', '').replace('T', ' ');
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return typeof cell === 'number' || typeof cell === 'string' ? String(cell) : '';
};

/** Its cells as text, or null for what is no spreadsheet. */
export async function cellsOf(file: File): Promise<string[][] | null> {
  // loaded when it is used: nobody else needs it
  const { readSheet } = await import('read-excel-file/browser');
  const rows = await readSheet(file).catch(() => null);
  return rows?.map((row) => row.map(text)) ?? null;
}
