// Knows how rows become an .xlsx whose cells are all text.
import writeXlsxFile from 'write-excel-file/node';

const head = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true };

/** One order: the columns and the rows; answers with the file. */
export const sheet =
  () =>
  async ({ title, columns, rows }) => {
    const text = (value) => ({ value, type: String, format: '@', wrap: true });
    const data = [
      columns.map(({ label }) => ({ ...text(label), ...head })),
      ...rows.map((row) => row.map(text)),
    ];
    return writeXlsxFile(data, {
      columns: columns.map(({ width }) => ({ width })),
      sheet: title,
      stickyRowsCount: 1,
      orientation: 'landscape',
    }).toBuffer();
  };
