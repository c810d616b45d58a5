import { cleanFileName, mediaTypeOfName } from '@/lib/domain/attachments';
import { fileProblem } from '@/lib/domain/upload-limits';
import { parseRange } from '@/lib/server/files/range';

describe('a file name', () => {
  it.each([
    ['学历证书.pdf', '学历证书.pdf'],
    ['../../etc/passwd.png', '.._.._etc_passwd.png'],
    ['a\u202efdp.exe.pdf', 'afdp.exe.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
    ['e\u0301.jpg', '\u00e9.jpg'],
    ['.pdf', '附件.pdf'],
  ])('%j is kept as %j', (name, kept) => {
    expect(cleanFileName(name)).toBe(kept);
  });

  it('is cut to 120 characters before its extension, never inside a rare character', () => {
    const kept = cleanFileName(`${'𠮷'.repeat(300)}.jpeg`);
    expect(kept).toBe(`${'𠮷'.repeat(115)}.jpeg`);
  });

  it('decides the type by its last extension', () => {
    expect(mediaTypeOfName('a.PDF')).toBe('application/pdf');
    expect(mediaTypeOfName('a.pdf.exe')).toBeNull();
    expect(mediaTypeOfName('pdf')).toBeNull();
    expect(fileProblem({ name: 'a.svg', size: 10 })).toEqual({ code: 'notPdfJpegPng' });
  });
});

it('a range never leaves the file', () => {
  for (const size of [1, 65_536, 1_000_000])
    for (const header of [
      'bytes=0-',
      'bytes=-1',
      'bytes=0-999999999999999',
      'bytes=-999999999999999',
    ])
      expect(parseRange(header, size)).toEqual(expect.arrayContaining([expect.any(Number), size]));
});
