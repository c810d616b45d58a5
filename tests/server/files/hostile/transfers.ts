// Bodies that no client of ours would send.

const head = (name: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"; filename="a.pdf"\r\n\r\n`;

export type HostileTransfer = {
  readonly what: string;
  /** The body for a file whose right bytes are these. */
  readonly body: (bytes: Buffer) => Buffer;
  readonly contentType?: string;
  readonly status: number;
  readonly says: RegExp;
};

const around = (...parts: (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const twice = (bytes: Buffer, name: string) =>
  around(head('file'), bytes, '\r\n', head(name), bytes, '\r\n--b--\r\n');
const cut = /传输中断，文件没有收全/;
const odd = /上传的内容无法识别/;

export const hostileTransfers: readonly HostileTransfer[] = [
  {
    what: 'cut in the middle',
    body: (b) => around(head('file'), b.subarray(0, b.length / 2)),
    status: 400,
    says: cut,
  },
  {
    what: 'cut before the last byte',
    body: (b) => around(head('file'), b.subarray(0, -1)),
    status: 400,
    says: cut,
  },
  { what: 'without a closing line', body: (b) => around(head('file'), b), status: 400, says: cut },
  {
    what: 'a byte too few',
    body: (b) => around(head('file'), b.subarray(1), '\r\n--b--\r\n'),
    status: 422,
    says: /应为 \d+ 字节，收到 \d+ 字节/,
  },
  {
    what: 'a byte too many',
    body: (b) => around(head('file'), b, '!', '\r\n--b--\r\n'),
    status: 422,
    says: /应为 \d+ 字节/,
  },
  {
    what: 'one byte changed',
    body: (b) => around(head('file'), b.subarray(0, -9), 'x', b.subarray(-8), '\r\n--b--\r\n'),
    status: 422,
    says: /校验值不一致/,
  },
  { what: 'two parts of the same name', body: (b) => twice(b, 'file'), status: 400, says: odd },
  { what: 'a second part', body: (b) => twice(b, 'other'), status: 400, says: odd },
  {
    what: 'a part of another name',
    body: (b) => around(head('other'), b, '\r\n--b--\r\n'),
    status: 400,
    says: odd,
  },
  {
    what: 'a part without a name',
    body: (b) => around('--b\r\n\r\n', b, '\r\n--b--\r\n'),
    status: 400,
    says: odd,
  },
  {
    what: 'a thousand parts',
    body: (b) =>
      around(
        head('file'),
        b.subarray(0, 9),
        ...Array.from({ length: 1000 }, () => `\r\n${head('x')}y`),
        '\r\n--b--\r\n',
      ),
    status: 400,
    says: odd,
  },
  { what: 'an endless head', body: () => Buffer.alloc(200_000, 0x41), status: 400, says: odd },
  {
    what: 'another boundary',
    body: (b) => around(head('file'), b, '\r\n--b--\r\n'),
    contentType: 'multipart/form-data; boundary=c',
    status: 400,
    says: odd,
  },
  {
    what: 'no form at all',
    body: (b) => b,
    contentType: 'application/pdf',
    status: 400,
    says: odd,
  },
  { what: 'nothing', body: () => Buffer.alloc(0), status: 400, says: /传输中断|无法识别/ },
];

/** Names that want to be more than a name. */
export const evilNames: readonly string[] = [
  '../../etc/passwd.pdf',
  '..\\..\\windows\\system32\\a.pdf',
  '/etc/cron.d/a.pdf',
  'a\0.pdf',
  'a%00.pdf',
  `${'长'.repeat(300)}.pdf`,
  'CON.pdf',
  'a .pdf',
  'a\u202Efdp.exe.pdf',
  'a\r\nSet-Cookie: x=1.pdf',
  'a"; filename="b.html.pdf',
  '<img src=x onerror=alert(1)>.pdf',
  '\'; DROP TABLE "Attachment"; --.pdf',
  '=HYPERLINK("http://x.test").pdf',
  'e\u0301te\u0301.pdf',
  '.pdf',
  '阿依古丽·买买提的毕业证书.pdf',
  '𠮷野家.pdf',
];
